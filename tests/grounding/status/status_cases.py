"""Statements about the sample articles that tell a thing as done, planned or ordered: rightly, and wrongly.

Each is the article's file, words of the sentence that the statement cites, and the statement.
"""

Case = tuple[str, str, str]

KARAGANDA, KOSTANAI, PORT = "karaganda-tour.txt", "kostanai-tour.txt", "feature-port.md"
HARVEST, COURT, RAIL = "district-harvest.txt", "court-tariff.txt", "wire-rail.txt"
EXPO, SMELTER = "names-expo.txt", "correction-smelter.txt"

WRONG: tuple[Case, ...] = (
    # planned or expected, told as done
    (KARAGANDA, "3.5 million tires annually", "The KamaTyresKZ plant produces 3.5 million tires a year."),
    (KARAGANDA, "1 million finished units", "The tire plant turned out 1 million finished units in its first operating year."),
    (KARAGANDA, "1.1 million household appliances", "Silk Road Electronics makes 1.1 million household appliances a year."),
    (KARAGANDA, "three targets to be met by 2028", "Qarmet produced 5 million tons of steel and mined 9 million tons of coal."),
    (KARAGANDA, "conversion to natural gas", "Qarmet has converted its plant to natural gas."),
    (KARAGANDA, "coal department's projects", "The coal department's projects brought in nearly $500 million of investment."),
    (
        KOSTANAI,
        "first test vehicle is due",
        "The first test vehicle came off the line in July 2025, and the factory was launched in October 2025.",
    ),
    (KOSTANAI, "contract with AMAZONE", "A contract with AMAZONE, a producer of trailed equipment, was signed."),
    (KOSTANAI, "raise its output of milk", "The region raised its output of milk and meat 1.4 times."),
    (KOSTANAI, "regional product could double", "The projects created 20,000 jobs in the region."),
    (KOSTANAI, "regional product could double", "The regional product doubled and budget revenue rose by 75 billion tenge."),
    (KOSTANAI, "able to assemble 70,000 cars", "The factory assembles 70,000 cars annually and employs 1,500 people."),
    (RAIL, "would buy 24 electric", "Baltra Cargo bought 24 electric locomotives for €132 million."),
    (RAIL, "is to deliver eight", "Velden Traction delivered eight locomotives in 2026."),
    (RAIL, "between 19 million", "Baltra carried between 19 million and 20 million tonnes in 2025."),
    (SMELTER, "aims to produce 240,000", "The company produced 240,000 tonnes of aluminium, 22,000 more than last year."),
    (EXPO, "tenth fair", "The tenth fair was held from Oct. 15 to 18, 2026."),
    (EXPO, "nine factories by June 30", "The machines have been delivered to nine factories."),
    (PORT, "Annual cargo capacity is to rise", "Annual cargo capacity has risen to 15.0 million tonnes."),
    (PORT, "five berths with a combined length", "The port gained five berths with a combined length of 1,150 metres."),
    (PORT, "create 900 permanent jobs", "The expansion created 900 permanent jobs."),
    (PORT, "will fall from US$118", "The charge for handling a loaded container fell to US$96 per TEU."),
    (PORT, "5,000 cubic metres of fresh water", "The desalination plant produces 5,000 cubic metres of fresh water a day."),
    (PORT, "committed itself to cut that by 35%", "The port cut its carbon dioxide emissions by 35%, to 20,150 tonnes."),
    (COURT, "would seek leave to appeal", "Pruett appealed against both conviction and sentence."),
    (COURT, "must pay £600,000", "Vellmar paid £600,000 of its fine."),
    (HARVEST, "A second, for 600", "A second dairy farm, for 600 cows, opened in December."),
    # ordered, told as done
    (KARAGANDA, "bring all eight mines back", "Eight mines were restored."),
    (KARAGANDA, "improve environmental conditions", "Environmental conditions were improved across the region."),
    (HARVEST, "finish threshing by Oct. 10", "The district finished threshing by Oct. 10."),
    (HARVEST, "Temporary storage for 55,000", "Temporary storage for 55,000 tonnes was built by Oct. 1."),
    (HARVEST, "remaining 1.4 billion tenge", "The finance department paid the remaining 1.4 billion tenge in farm subsidies."),
    (HARVEST, "36 wagons a day", "The railway supplies 36 wagons a day instead of 22."),
    (PORT, "build 240 apartments", "240 apartments were built for port families."),
    (PORT, "lay the last 7.4 km", "The last 7.4 km of railway was laid and the line opened to trains."),
    # denied or undone, told as done
    (PORT, "has not begun paving", "The contractor has begun paving the berth."),
    (KOSTANAI, "planned but not yet signed", "AgromashHolding KZ signed a contract with AMAZONE."),
    # capacity, told as output
    (KARAGANDA, "capacity to make liquid steel", "Qarmet makes 5.3 million tons of liquid steel a year."),
    (KOSTANAI, "can produce 45,000 tons", "The foundry produced 45,000 tons of castings."),
    # done, told as planned
    (KARAGANDA, "30,000 tires last month", "The plant will make 30,000 tires a month."),
    (KARAGANDA, "Actual sales of finished", "Qarmet plans to sell 2.9 million tons of finished products."),
    (HARVEST, "223,800 tonnes have already", "The district plans to thresh 223,800 tonnes."),
    (KOSTANAI, "nearly 1,000 tractors", "The center plans to build nearly 1,000 tractors and 300 combines."),
    (COURT, "fined £1.8 million", "The company is expected to be fined £1.8 million."),
)

SOUND: tuple[Case, ...] = (
    (KARAGANDA, "3.5 million tires annually", "The KamaTyresKZ plant is expected to produce 3.5 million tires a year by 2027."),
    (
        KARAGANDA,
        "1 million finished units",
        "The plant should turn out 1 million finished units in its first year of operation.",
    ),
    (
        KARAGANDA,
        "1.1 million household appliances",
        "Silk Road Electronics wants to be able to make 1.1 million household appliances by 2027.",
    ),
    (KARAGANDA, "97,000 units", "Silk Road Electronics has made 97,000 units so far this year."),
    (
        KARAGANDA,
        "three targets to be met by 2028",
        "Qarmet aims for 5 million tons of steel and 9 million tons of coal by 2028.",
    ),
    (KARAGANDA, "conversion to natural gas", "The planned conversion to natural gas is a priority, the president said."),
    (
        KARAGANDA,
        "coal department's projects",
        "Nearly $500 million of investment is expected from the coal department's projects.",
    ),
    (KARAGANDA, "bring all eight mines back", "Tokayev ordered the restoration of all eight mines."),
    (KARAGANDA, "three mines had yielded coal", "Only three mines produced coal last year."),
    (KARAGANDA, "capacity to make liquid steel", "Qarmet has the capacity to make 5.3 million tons of liquid steel a year."),
    (KARAGANDA, "30,000 tires last month", "The plant produced 30,000 tires last month."),
    (
        KARAGANDA,
        "Actual sales of finished",
        "Qarmet sold 2.9 million tons of finished products last year, 2.1 million of them abroad.",
    ),
    (KARAGANDA, "Nearly 800 pieces", "Nearly 800 pieces of equipment have been installed."),
    (KARAGANDA, "receives 1,600 children", "The new Schoolchildren's Palace receives 1,600 children."),
    (
        KARAGANDA,
        "improve environmental conditions",
        "He instructed them to improve environmental conditions across the region.",
    ),
    (
        KOSTANAI,
        "first test vehicle is due",
        "The first test car will leave the line in July 2025, and the launch is planned for October 2025.",
    ),
    (KOSTANAI, "contract with AMAZONE", "A contract with AMAZONE is planned."),
    (KOSTANAI, "raise its output of milk", "The region plans to raise its output of milk and meat 1.4 times in three years."),
    (KOSTANAI, "regional product could double", "If the projects are carried out, 20,000 jobs could appear."),
    (
        KOSTANAI,
        "able to assemble 70,000 cars",
        "The factory will be able to assemble 70,000 cars a year and will employ 1,500 people.",
    ),
    (
        KOSTANAI,
        "can produce 45,000 tons",
        "The foundry, which can produce 45,000 tons of castings a year, has brought 500 jobs.",
    ),
    (KOSTANAI, "nearly 1,000 tractors", "Since the start of 2024 the center has built nearly 1,000 tractors and 300 combines."),
    (KOSTANAI, "sports and recreation complex", "A sports and recreation complex opened recently in Kostanai."),
    (RAIL, "would buy 24 electric", "Baltra Cargo will buy 24 electric locomotives for €132 million."),
    (RAIL, "is to deliver eight", "Velden Traction is to deliver eight of them in 2026 and 16 in 2027."),
    (RAIL, "carried 18.7 million", "Baltra carried 18.7 million tonnes in 2024, 6.5% less than a year earlier."),
    (RAIL, "between 19 million", "It expects to carry between 19 million and 20 million tonnes in 2025."),
    (SMELTER, "aims to produce 240,000", "The target for 2027 is 240,000 tonnes."),
    (SMELTER, "218,000 tonnes, an increase", "The smelter produced 218,000 tonnes in 2024, an increase of 9%."),
    (EXPO, "tenth fair", "The tenth fair is planned for Oct. 15 to 18, 2026."),
    (EXPO, "Contracts worth", "Contracts worth €318.4 million were signed."),
    (EXPO, "120 container trains", "He signed an agreement to run 120 container trains in 2026."),
    (PORT, "Annual cargo capacity is to rise", "Annual cargo capacity will rise to 15.0 million tonnes in 2028."),
    (PORT, "lifted 0.9 million", "Noordwater lifted 0.9 million cubic metres in 2023, less than the 1.2 million planned."),
    (PORT, "6.8 million and handled 6.9", "The port handled 6.9 million tonnes in 2024, when it had planned 6.8 million."),
    (PORT, "will fall from US$118", "The charge per loaded container will be cut from US$118 to US$96 on Jan. 1, 2026."),
    (PORT, "build 240 apartments", "The deputy minister ordered 240 apartments to be built by Sept. 1, 2026."),
    (PORT, "So far 11.2 km", "So far 11.2 km of the railway has been laid."),
    (PORT, "has not begun paving", "The contractor has not begun paving."),
    (COURT, "would seek leave to appeal", "Pruett will seek leave to appeal against conviction and sentence."),
    (COURT, "must pay £600,000", "Vellmar has to pay £600,000 of the fine by Jan. 30, 2026."),
    (COURT, "fined £1.8 million", "The company was fined £1.8 million."),
    (HARVEST, "finish threshing by Oct. 10", "The governor ordered the district to finish threshing by Oct. 10."),
    (HARVEST, "223,800 tonnes have already", "The district has already threshed 223,800 tonnes."),
    (HARVEST, "Farmers bought 37", "Farmers bought 37 combines this season."),
    (HARVEST, "3,650 tonnes have been delivered", "Of the 4,200 tonnes of diesel allotted, 3,650 tonnes were delivered."),
    (HARVEST, "opened in February", "A dairy farm for 1,200 cows opened in February."),
)
