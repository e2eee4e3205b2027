"""Statements about people in the sample articles, with roles that the article gives them, and with those of others.

Each is the article's file and the statement.
"""

Case = tuple[str, str]

KARAGANDA, KOSTANAI, PORT = "karaganda-tour.txt", "kostanai-tour.txt", "feature-port.md"
HARVEST, COURT, RAIL = "district-harvest.txt", "court-tariff.txt", "wire-rail.txt"
EXPO, SMELTER = "names-expo.txt", "correction-smelter.txt"

SWAPPED: tuple[Case, ...] = (
    (KARAGANDA, "Chief Executive Andrey Lavrentyev reported on the coal division."),
    (KARAGANDA, "Vadim Basin, who chairs Qarmet's Board of Directors, briefed the President."),
    (KARAGANDA, "Vadim Basin, chairman of the board, forecast that the strategy would be delivered."),
    (KARAGANDA, "Andrey Lavrentyev, Qarmet's CEO, said three mines had yielded coal."),
    (KARAGANDA, "Qarmet's chairman, Vadim Basin, showed the converter shop."),
    (KARAGANDA, "President Andrey Lavrentyev spent Aug. 14 in the region."),
    (KARAGANDA, "Basin chairs the board of the steelmaker."),
    (KOSTANAI, "Governor Kassym-Jomart Tokayev reported that the sown area is five million hectares."),
    (KOSTANAI, "President Kumar Aksakalov visited an iron foundry."),
    (PORT, "Port director Leyla Mammadzade said capacity is what the port can lift."),
    (PORT, "Saltanat Beisekova, an economist, called it a handsome harbour."),
    (PORT, "Deputy Transport Minister Saltanat Beisekova gave six instructions."),
    (PORT, "Arsen Ospangali, the port director, walked the quay."),
    (PORT, "Transport Minister Arsen Ospangali announced a price cut."),
    (PORT, "Deputy Finance Minister Arsen Ospangali announced a price cut."),
    (PORT, "Union chairman Timur Qaliuly began work at 19."),
    (COURT, "Judge Gerald Pruett passed sentence at Marsh Haven."),
    (COURT, "Darren Wisk, the finance manager, received three years."),
    (COURT, "Anneliese Kordell, a freight forwarder, was given 22 months."),
    (HARVEST, "Governor Gulnar Sapiyeva spent Wednesday in the wheat fields."),
    (HARVEST, "District head Maral Dosymkhanov asked for 300 tonnes more."),
    (HARVEST, "Maral Dosymkhanov, the head of the district, expects 294,500 tonnes."),
    (EXPO, "The fair's director, Semyon Podyachev, said the car park was sold."),
    (EXPO, "The transport analyst Şəhla Əlibağırova was more cautious."),
    (SMELTER, "The plant manager is Ilse Tarnvik."),
)

SOUND: tuple[Case, ...] = (
    (KARAGANDA, "Chief Executive Vadim Basin reported on the coal division."),
    (KARAGANDA, "Andrey Lavrentyev, who chairs Qarmet's Board of Directors, briefed President Tokayev."),
    (KARAGANDA, "Andrey Lavrentyev, chairman of the board, forecast that the strategy would be delivered."),
    (KARAGANDA, "Vadim Basin, Qarmet's CEO, said three mines had yielded coal."),
    (KARAGANDA, "Qarmet's chairman, Andrey Lavrentyev, and CEO Vadim Basin briefed him."),
    (KARAGANDA, "President Kassym-Jomart Tokayev spent Aug. 14 in the Karagandy Region."),
    (KARAGANDA, "The head of state, Kassym-Jomart Tokayev, pressed Qarmet on mine safety."),
    (KOSTANAI, "Kostanai Governor Kumar Aksakalov reported that the sown area is five million hectares."),
    (KOSTANAI, "Akim Kumar Aksakalov and Kazakh President Tokayev met."),
    (PORT, "Port director Saltanat Beisekova said capacity is what the port can lift."),
    (PORT, "Leyla Mammadzade, an economist at the Caspian Freight Institute, called it a handsome harbour."),
    (PORT, "Deputy Transport Minister Arsen Ospangali gave six instructions."),
    (PORT, "Arsen Ospangali, the deputy minister of transport, walked the quay."),
    (PORT, "Saltanat Beisekova, the director of the port, must decide what to paint on the wall."),
    (PORT, "Union chairman Bolat Sarsenuly began work at 19."),
    (PORT, "Mr Sarsenuly, chairman of the dockers' union, was not impressed."),
    (COURT, "Judge Helena Marchbank passed sentence at Marsh Haven."),
    (COURT, "Anneliese Kordell, the finance manager, received three years."),
    (COURT, "Darren Wisk, a freight forwarder, was given 22 months."),
    (COURT, "Gerald Pruett, director of Vellmar Ceramics Ltd, was jailed by the judge."),
    (HARVEST, "Ulytobe Governor Maral Dosymkhanov spent Wednesday in the wheat fields."),
    (HARVEST, "District head Gulnar Sapiyeva asked for 300 tonnes more."),
    (HARVEST, "Gulnar Sapiyeva heads Kokdala District."),
    (EXPO, "The fair's director, Sehla Elibagirova, said the car park was sold."),
    (EXPO, "The transport analyst Semyon Podyachev was more cautious."),
    (SMELTER, "The plant manager is Ilse Brandvold, not Elsa Brandvoll."),
    (RAIL, "Baltra Cargo's chief executive, Ilze Kalvane, said engines were older than their drivers."),
)

MIXED_NAMES: tuple[Case, ...] = (
    (KARAGANDA, "Andrey Basin briefed the President."),
    (KARAGANDA, "Three mines yielded coal, Vadim Lavrentyev said."),
    (KARAGANDA, "Qarmet Posts Record Output, Says Vadim Lavrentyev"),
    (COURT, "Anneliese Wisk received three years."),
    (COURT, "Elena Marchbank passed sentence."),
    (PORT, "Saltanat Mammadzade praised the plan."),
    (EXPO, "Gülşah Öztürkmenoğlu will lead a team."),
    (HARVEST, "Gulnar Sapieva asked for more diesel."),
    (RAIL, "Elsa Kalvane"),
    (RAIL, "The locomotives come from Velden Transport Systems of Estonia."),
)
