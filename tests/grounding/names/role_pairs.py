"""Sentences about people, each with a statement that exchanges or changes a role and one that gives it rightly."""

Case = tuple[str, str, str]

CASES: tuple[Case, ...] = (
    (
        "Rail regulator Otto Brenn called the delays a disgrace. Fleet manager Ann Solt blamed the frost.",
        "Rail regulator Ann Solt blamed the frost.",
        "Ann Solt, the fleet manager, blamed the frost.",
    ),
    (
        "Acting police chief Leo Dunn said the road was open. Chief Mary Bohn retired in May.",
        "Police chief Leo Dunn said the road was open.",
        "The road was open, the acting chief of police, Leo Dunn, said.",
    ),
    (
        "Deputy mayor Finn Oster opened the library. Mayor Clara Penn was away.",
        "Mayor Finn Oster opened the library.",
        "Finn Oster, the deputy mayor, opened the library.",
    ),
    (
        "Ines Solm, chief executive of Bluewick, spoke. Tom Arke, chairman of Straitway, did not.",
        "Ines Solm, chief executive of Straitway, spoke.",
        "Bluewick boss Ines Solm spoke.",
    ),
    (
        "Outgoing rector Maud Sarl greeted Professor Ben Attis, who takes over in May.",
        "Outgoing professor Maud Sarl greeted Ben Attis.",
        "Professor Ben Attis succeeds Maud Sarl as rector.",
    ),
    (
        "Petra Holm, who heads the customs office, met Juan Ortega, the ambassador of Chile.",
        "Juan Ortega, who heads the customs office, spoke.",
        "Customs chief Petra Holm spoke.",
    ),
    (
        "Sarnow's chief executive, Lena Kraft, and its chairman, Otto Vale, signed the deal.",
        "Sarnow's chairman, Lena Kraft, signed the deal.",
        "Lena Kraft, the chief executive of Sarnow, signed.",
    ),
    (
        "Former minister Elin Dahl criticised the current minister, Pål Strand.",
        "Minister Elin Dahl criticised the plan.",
        "Elin Dahl, a former minister, criticised Pål Strand.",
    ),
    (
        "The play was directed by Irene Falk and written by Hugo Weiss.",
        "The play was written by Irene Falk.",
        "Hugo Weiss wrote the play.",
    ),
    (
        "Judge Ruth Calder asked prosecutor Neil Byrne to continue.",
        "Prosecutor Ruth Calder asked to continue.",
        "Ruth Calder, the judge, asked Neil Byrne to continue.",
    ),
    (
        "Henrik Moe is chief economist at Nordbank; Silje Aas is its head of research.",
        "Silje Aas, chief economist at Nordbank, spoke.",
        "Henrik Moe, an economist at Nordbank, spoke.",
    ),
    (
        "Surgeon Emil Novak operated on the cyclist Jan Kos.",
        "Jan Kos, the surgeon, operated.",
        "Emil Novak, a surgeon, operated.",
    ),
    (
        "Ingrid Sund, 54, a dairy farmer, sued the vet Lars Hol.",
        "Ingrid Sund, a vet, sued Lars Hol.",
        "Ingrid Sund, a farmer, sued.",
    ),
    (
        "The director of the zoo, Olaf Brun, thanked keeper Mia Lind.",
        "Zoo director Mia Lind gave thanks.",
        "Olaf Brun, the zoo's director, gave thanks.",
    ),
    (
        "Elisa Moretti was appointed chief financial officer; she succeeds Ugo Bianchi, who becomes chairman.",
        "Ugo Bianchi was appointed chief financial officer.",
        "Elisa Moretti is the new chief financial officer.",
    ),
    (
        "Police chief Walter Finn said detective Joan Pike had found the gun.",
        "Detective Walter Finn found the gun.",
        "Walter Finn, the chief of police, praised detective Joan Pike.",
    ),
    (
        "The embassy's spokeswoman, Hana Kim, said ambassador Lee Joon was well.",
        "Ambassador Hana Kim was well.",
        "Hana Kim, a spokeswoman for the embassy, said so.",
    ),
    (
        "Interim coach Sven Alm will be succeeded by Rafael Mora.",
        "Sven Alm, the coach, was pleased.",
        "Sven Alm, the interim coach, was pleased.",
    ),
    (
        "Professor Wim de Groot leads the team; postdoc Sara Levi built the sensor.",
        "Professor Sara Levi built the sensor.",
        "Wim de Groot, a professor, leads the team.",
    ),
    (
        "Lawyer Grace Obi represents the widow, Ruth Mensah.",
        "Lawyer Ruth Mensah represents the family.",
        "Grace Obi, a lawyer, represents Ruth Mensah.",
    ),
    (
        "Board member Fritz Adler voted against managing director Julia Wolf.",
        "Managing director Fritz Adler voted against.",
        "Julia Wolf, the managing director, was opposed by Fritz Adler.",
    ),
    (
        "Pilot Rosa Jimenez landed safely; co-pilot Dan Howell was injured.",
        "Co-pilot Rosa Jimenez was injured.",
        "Dan Howell, the co-pilot, was injured.",
    ),
    (
        "General Ahmed Karim handed command to colonel Issa Toure.",
        "Colonel Ahmed Karim handed over command.",
        "Issa Toure, a colonel, took command.",
    ),
    (
        "Energy Minister Kofi Asante spoke with Nana Owusu, the chief executive of VoltaGrid.",
        "Nana Owusu, the energy minister, spoke.",
        "Kofi Asante, who is minister of energy, spoke.",
    ),
    (
        "Head teacher Fiona Blake hired the biologist Ravi Menon.",
        "Ravi Menon, the head teacher, spoke.",
        "Fiona Blake, the head teacher, hired Ravi Menon.",
    ),
    (
        "Ex-president Jorge Luna and his lawyer Pilar Vega left the court.",
        "President Jorge Luna left the court.",
        "Jorge Luna, the former president, left the court.",
    ),
    (
        "The researcher Li Wen and the engineer Zhou Tao share the patent.",
        "The engineer Li Wen shares the patent.",
        "Li Wen, a scientist, shares the patent.",
    ),
    (
        "The chef, Marco Bruni, bought the inn from its owner, Rita Galli.",
        "The chef, Rita Galli, owned the inn.",
        "Marco Bruni, a chef, bought the inn.",
    ),
    (
        "Attorney General Rob Keane charged banker Leo Stark.",
        "Banker Rob Keane was charged.",
        "Leo Stark, a banker, was charged.",
    ),
    (
        "The painter Inès Caro married the sculptor Paul Remy.",
        "The sculptor Inès Caro was married.",
        "Paul Remy, a sculptor, married Inès Caro.",
    ),
    (
        "Mina Park, who owns the bakery, hired Joe Tan as its manager.",
        "Joe Tan, who owns the bakery, spoke.",
        "Mina Park, the owner of the bakery, hired Joe Tan.",
    ),
    (
        "Rector Hedda Falk and dean Uwe Simon opened the institute.",
        "Rector Uwe Simon opened the institute.",
        "Hedda Falk, the rector, opened the institute.",
    ),
    (
        "Bishop John Ward met imam Karim Aziz.",
        "Bishop Karim Aziz was there.",
        "Imam Karim Aziz met Bishop John Ward.",
    ),
    (
        "Referee Felix Noll sent off defender Gil Santos.",
        "Referee Gil Santos was sent off.",
        "Gil Santos, a defender, was sent off by referee Felix Noll.",
    ),
    (
        "Nurse Tina Bell said Dr. Mark Ross had left.",
        "Nurse Mark Ross had left.",
        "Tina Bell, a nurse, said so.",
    ),
    (
        "Karin Blom, chief executive of Ostia Bank, spoke with its finance director, Jan Maas.",
        "Jan Maas, chief executive of Ostia Bank, spoke.",
        "Ostia Bank's chief executive, Karin Blom, spoke.",
    ),
    (
        "The deputy head of the space agency, Rana Said, apologised.",
        "The head of the space agency, Rana Said, apologised.",
        "Rana Said, deputy head of the space agency, apologised.",
    ),
    (
        "Ministers Aldo Ruiz (health) and Carmen Soto (education) signed.",
        "Education minister Aldo Ruiz signed.",
        "Health minister Aldo Ruiz signed.",
    ),
    (
        "Company secretary Paula Dent wrote to the chairman, Sir Hugh Barr.",
        "Chairman Paula Dent wrote a letter.",
        "Paula Dent, the company secretary, wrote to Sir Hugh Barr.",
    ),
    (
        "Midfielder Sune Dahl was replaced by the forward Ken Abe.",
        "Forward Sune Dahl was replaced.",
        "Sune Dahl, a midfielder, was replaced.",
    ),
    (
        "The strike was organised by union leader Rosa Klein; plant manager Udo Fink refused to comment.",
        "Plant manager Rosa Klein refused to comment.",
        "Rosa Klein, a union leader, organised the strike.",
    ),
    (
        "The owner of the circus, Bela Toth, dismissed the tamer, Zoltan Nagy.",
        "Zoltan Nagy, the owner of the circus, was dismissed.",
        "Bela Toth owns the circus.",
    ),
    (
        "Acting president Dara Sok will hand power to president-elect Chan Lim.",
        "President Chan Lim will take power.",
        "Dara Sok, the acting president, will hand power to Chan Lim.",
    ),
)
