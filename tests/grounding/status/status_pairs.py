"""Sentences, each with a statement that tells it in the wrong status and one that tells it rightly in other words."""

Case = tuple[str, str, str]

CASES: tuple[Case, ...] = (
    (
        "The foreign minister will travel to Oslo on Thursday for talks on fishing rights.",
        "The foreign minister travelled to Oslo for talks on fishing rights.",
        "The foreign minister is to visit Oslo on Thursday for talks on fishing rights.",
    ),
    (
        "The prime minister gave the go-ahead for a second runway at Halden airport.",
        "A second runway was built at Halden airport.",
        "A second runway at Halden airport was approved by the prime minister.",
    ),
    (
        "The cabinet ordered the provincial governors to close all unlicensed quarries by June.",
        "All unlicensed quarries were closed by June.",
        "The governors were told to close all unlicensed quarries by June.",
    ),
    (
        "The president promised pensioners an increase of 12% from January.",
        "Pensions were raised by 12% in January.",
        "The president pledged to raise pensions by 12% from January.",
    ),
    (
        "The council voted to demolish the old bus station.",
        "The old bus station has been demolished.",
        "The council voted for the demolition of the old bus station.",
    ),
    (
        "The two countries agreed to open a joint customs post at Lavik.",
        "The two countries opened a joint customs post at Lavik.",
        "The two countries have agreed on a joint customs post at Lavik.",
    ),
    (
        "The mayor said the curfew remains to be lifted in three districts.",
        "The curfew was lifted in three districts.",
        "In three districts the curfew is still in force, the mayor said.",
    ),
    (
        "The envoy was to have met the rebels on Sunday, but the meeting was called off.",
        "The envoy met the rebels on Sunday.",
        "A meeting of the envoy with the rebels was cancelled.",
    ),
    (
        "The city set aside 4 million crowns to restore the opera house.",
        "The opera house was restored for 4 million crowns.",
        "The city earmarked 4 million crowns for the opera house.",
    ),
    (
        "Halvorsen Foods is on track to open 40 bakeries this year.",
        "Halvorsen Foods opened 40 bakeries this year.",
        "Halvorsen Foods expects to open 40 bakeries this year.",
    ),
    (
        "Analysts forecast that profit would climb to 75 million pounds.",
        "Profit climbed to 75 million pounds.",
        "Profit of 75 million pounds is forecast by analysts.",
    ),
    (
        "Brightwell is in talks to take over the brewery Olsen.",
        "Brightwell took over the brewery Olsen.",
        "Brightwell is negotiating a takeover of the brewery Olsen.",
    ),
    (
        "The chain failed to find a buyer for its 18 hotels.",
        "The chain found a buyer for its 18 hotels.",
        "The chain could not find a buyer for its 18 hotels.",
    ),
    (
        "Management is weighing the sale of the paint division.",
        "Management sold the paint division.",
        "A sale of the paint division is being weighed.",
    ),
    (
        "Sarnow Steel has committed itself to spending 90 million euros on filters.",
        "Sarnow Steel spent 90 million euros on filters.",
        "Sarnow Steel promised to spend 90 million euros on filters.",
    ),
    (
        "The supplier is poised to cut 700 jobs at its Lodz site.",
        "The supplier cut 700 jobs at its Lodz site.",
        "The supplier is about to cut 700 jobs at its Lodz site.",
    ),
    (
        "The bank postponed the launch of its mobile app until October.",
        "The bank launched its mobile app.",
        "The launch of the bank's mobile app was put off until October.",
    ),
    (
        "Shareholders are to vote on the appointment of Mara Lund as chair.",
        "Shareholders appointed Mara Lund as chair.",
        "Shareholders will vote on whether to appoint Mara Lund as chair.",
    ),
    (
        "Prosecutors are seeking a sentence of eight years for the accountant.",
        "The accountant was sentenced to eight years.",
        "Prosecutors want the accountant jailed for eight years.",
    ),
    (
        "The judge is expected to rule on the appeal in November.",
        "The judge ruled on the appeal in November.",
        "A ruling on the appeal is expected in November.",
    ),
    (
        "Her lawyers said she would appeal against the verdict.",
        "She appealed against the verdict.",
        "She will appeal against the verdict, her lawyers said.",
    ),
    (
        "The tribunal told the hospital to pay the nurse 45,000 euros.",
        "The hospital paid the nurse 45,000 euros.",
        "The hospital must pay the nurse 45,000 euros.",
    ),
    (
        "Police ruled out arson as the cause of the fire.",
        "Police confirmed arson as the cause of the fire.",
        "Arson was not the cause of the fire, police said.",
    ),
    (
        "Work on the northern ring road is to start in April.",
        "Work on the northern ring road started in April.",
        "Work on the northern ring road will begin in April.",
    ),
    (
        "The airline plans to add three flights a day to Tromso.",
        "The airline added three flights a day to Tromso.",
        "Three more flights a day to Tromso are planned by the airline.",
    ),
    (
        "The ferry line asked for permission to raise fares by 8%.",
        "The ferry line raised fares by 8%.",
        "The ferry line wants to raise fares by 8%.",
    ),
    (
        "The station, whose reopening was scheduled for July, stays closed.",
        "The station reopened in July.",
        "The reopening of the station, scheduled for July, has not happened.",
    ),
    (
        "The rail operator shelved its proposal for a night train to Vienna.",
        "The rail operator introduced a night train to Vienna.",
        "A proposed night train to Vienna was shelved.",
    ),
    (
        "Toll charges are likely to go up in the new year.",
        "Toll charges went up in the new year.",
        "Toll charges will probably rise in the new year.",
    ),
    (
        "The wind park off Rügsund is expected to supply 180,000 homes.",
        "The wind park off Rügsund supplies 180,000 homes.",
        "The wind park off Rügsund should supply 180,000 homes.",
    ),
    (
        "The reactor was to be restarted in May, but inspectors withheld approval.",
        "The reactor was restarted in May.",
        "The reactor was not restarted in May as planned.",
    ),
    (
        "The regulator may order the grid firm to refund 55 million euros.",
        "The regulator ordered the grid firm to refund 55 million euros.",
        "The regulator could make the grid firm refund 55 million euros.",
    ),
    (
        "Under the contract, Norvolt would install 260 charging points.",
        "Norvolt installed 260 charging points.",
        "Norvolt is to install 260 charging points under the contract.",
    ),
    (
        "A pipeline to the islands has been put on hold.",
        "A pipeline to the islands was built.",
        "The pipeline to the islands is on hold.",
    ),
    (
        "The oil group vowed to halve its emissions by 2035.",
        "The oil group halved its emissions.",
        "The oil group pledged to halve its emissions by 2035.",
    ),
    (
        "The club denied having sacked its trainer.",
        "The club sacked its trainer.",
        "The club said it had not sacked its trainer.",
    ),
    (
        "Organisers expect 30,000 runners at the start.",
        "30,000 runners were at the start.",
        "30,000 runners are expected at the start.",
    ),
    (
        "The keeper will miss the final through injury.",
        "The keeper missed the final through injury.",
        "The keeper is going to miss the final.",
    ),
    (
        "The stadium was meant to be finished before the cup.",
        "The stadium was finished before the cup.",
        "The stadium should have been finished before the cup.",
    ),
    (
        "The team narrowly failed to qualify for the semi-finals.",
        "The team qualified for the semi-finals.",
        "The team did not qualify for the semi-finals.",
    ),
    (
        "The hospital is preparing to transfer 70 patients.",
        "The hospital transferred 70 patients.",
        "The hospital is getting ready to transfer 70 patients.",
    ),
    (
        "The probe will land on the comet in 2030.",
        "The probe landed on the comet.",
        "The probe is to touch down on the comet in 2030.",
    ),
    (
        "Researchers hope the method will halve the cost of insulin.",
        "The method halved the cost of insulin.",
        "The method may halve the cost of insulin, researchers hope.",
    ),
    (
        "The launch of the telescope has been delayed until March.",
        "The telescope was launched in March.",
        "The telescope will be launched in March at the earliest.",
    ),
    (
        "Scientists are planning a drilling expedition to the glacier.",
        "Scientists carried out a drilling expedition to the glacier.",
        "A drilling expedition to the glacier is planned.",
    ),
    (
        "Sixty nurses are expected to be recruited from abroad.",
        "Sixty nurses were recruited from abroad.",
        "Sixty nurses should be recruited from abroad.",
    ),
    (
        "The university intends to abolish tuition fees in 2027.",
        "The university abolished tuition fees.",
        "Tuition fees are to be abolished by the university in 2027.",
    ),
    (
        "The orchestra was forced to abandon a tour of Japan.",
        "The orchestra toured Japan.",
        "The orchestra gave up a tour of Japan.",
    ),
    (
        "The library will be extended by 600 square metres.",
        "The library was extended by 600 square metres.",
        "An extension of the library by 600 square metres is planned.",
    ),
    (
        "Neither of the two bidders has submitted an offer for the castle.",
        "The two bidders submitted an offer for the castle.",
        "The two bidders have submitted no offer for the castle.",
    ),
    (
        "The foreign minister travelled to Oslo on Thursday and signed the fisheries accord.",
        "The foreign minister will travel to Oslo to sign the fisheries accord.",
        "The fisheries accord was signed by the foreign minister in Oslo.",
    ),
    (
        "The firm laid off 350 workers in March.",
        "The firm plans to lay off 350 workers.",
        "The firm dismissed 350 workers in March.",
    ),
    (
        "The court sentenced the banker to six years in prison.",
        "The banker may be sentenced to six years in prison.",
        "The banker got six years in prison.",
    ),
    (
        "Norvolt has installed 260 charging points along the motorway.",
        "Norvolt plans to install 260 charging points along the motorway.",
        "260 charging points stand along the motorway.",
    ),
    (
        "Rescuers found the missing climbers alive on Tuesday.",
        "Rescuers have not found the missing climbers.",
        "The missing climbers were found alive on Tuesday.",
    ),
    (
        "The airline carried 9.4 million passengers in 2023.",
        "The airline expects to carry 9.4 million passengers.",
        "In 2023 the airline had 9.4 million passengers.",
    ),
    (
        "The ministry abolished visas for visitors from Peru.",
        "The ministry is considering abolishing visas for visitors from Peru.",
        "Visitors from Peru no longer need visas.",
    ),
    (
        "The regulator approved the new drug in June.",
        "The regulator refused to approve the new drug.",
        "The new drug won approval in June.",
    ),
    (
        "Of the 30 stations, 11 have been rebuilt; the other 19 are to follow by 2027.",
        "All 30 stations have been rebuilt.",
        "So far 11 of the 30 stations have been rebuilt.",
    ),
    (
        "The province planted 2.1 million trees and has promised another 3 million.",
        "The province planted 3 million trees.",
        "The province promised another 3 million trees.",
    ),
    (
        "The chancellor is expected to unveil a 2 billion euro rescue fund next week.",
        "The chancellor unveiled a 2 billion euro rescue fund.",
        "A 2 billion euro rescue fund is expected from the chancellor.",
    ),
    (
        "The two airlines have called off their planned tie-up.",
        "The two airlines have tied up.",
        "The two airlines dropped their planned tie-up.",
    ),
    (
        "Investigators have yet to establish the cause of the crash.",
        "Investigators established the cause of the crash.",
        "The cause of the crash has not been established.",
    ),
    (
        "The swimmer is in line to win a fourth gold medal.",
        "The swimmer won a fourth gold medal.",
        "The swimmer may win a fourth gold medal.",
    ),
    (
        "Talks on a ceasefire broke down without a result.",
        "A ceasefire was agreed.",
        "Talks on a ceasefire failed.",
    ),
    (
        "The former mayor denied taking bribes.",
        "The former mayor took bribes.",
        "The former mayor said he had not taken bribes.",
    ),
    (
        "Under the proposals, farmers would receive 240 euros a hectare.",
        "Farmers received 240 euros a hectare.",
        "Farmers are to receive 240 euros a hectare under the proposals.",
    ),
    (
        "The ministry promised that 5,000 flats would be completed by December.",
        "5,000 flats were completed by December.",
        "The ministry promised to complete 5,000 flats by December.",
    ),
    (
        "Construction of the mosque is due to be finished next spring.",
        "Construction of the mosque was finished.",
        "The mosque is to be completed next spring.",
    ),
    (
        "The brewery stopped short of announcing job cuts.",
        "The brewery announced job cuts.",
        "The brewery did not announce job cuts.",
    ),
    (
        "The airline wants to raise 400 million dollars from investors.",
        "The airline raised 400 million dollars from investors.",
        "The airline is looking for 400 million dollars from investors.",
    ),
    (
        "Mining was to resume at the Orla pit in August.",
        "Mining resumed at the Orla pit in August.",
        "Mining at the Orla pit was to start again in August.",
    ),
    (
        "Work has started on a new harbour wall at Skerry.",
        "Work on a new harbour wall at Skerry is to start.",
        "A new harbour wall is under construction at Skerry.",
    ),
    (
        "The senate approved the trade bill on Wednesday.",
        "The senate is due to vote on the trade bill.",
        "The trade bill was passed by the senate on Wednesday.",
    ),
    (
        "Engineers completed the inspection of the dam last week.",
        "Engineers have yet to complete the inspection of the dam.",
        "The dam was inspected by engineers.",
    ),
)
