"""Short articles with statements that exchange who does what to whom, or who is where, and with statements that do not."""

Case = tuple[str, tuple[str, ...], tuple[str, ...]]

CASES: tuple[Case, ...] = (
    (
        "Lindqvist beat Marek 6-4 6-2 in the semifinal on Friday. She meets Brun next.",
        ("Marek beat Lindqvist in the semifinal.", "Lindqvist lost to Marek.", "Lindqvist was defeated by Marek."),
        ("Marek lost to Lindqvist in the semifinal.", "Marek was beaten by Lindqvist.", "Lindqvist defeated Marek."),
    ),
    (
        "Elms Group, which owns the retailer Pavo, is to be taken over by Corvid Capital for 2bn euros. Pavo has 40 shops.",
        ("Elms Group is to take over Corvid Capital.", "Pavo owns Elms Group.", "Elms Group belongs to Pavo."),
        (
            "Corvid Capital is taking over Elms Group.",
            "Pavo, owned by Elms Group, has 40 shops.",
            "Corvid Capital will buy Elms Group.",
        ),
    ),
    (
        "Defender Kurt Lang moved from Rovia to Selton for 12 million euros.",
        ("Kurt Lang moved from Selton to Rovia.",),
        ("Kurt Lang left Rovia for Selton.", "Selton bought Kurt Lang from Rovia for 12 million euros."),
    ),
    (
        "Vexa Energy lent Norbank 30 million crowns in 2019. Norbank repaid the sum in May.",
        ("Norbank lent Vexa Energy 30 million crowns.", "Vexa Energy borrowed 30 million crowns from Norbank."),
        ("Norbank borrowed 30 million crowns from Vexa Energy.", "Vexa Energy made a loan of 30 million crowns to Norbank."),
    ),
    (
        "The court ordered Fennick to pay Dorel $5 million in damages.",
        ("The court ordered Dorel to pay Fennick $5 million.", "Dorel must pay Fennick $5 million in damages."),
        ("Fennick must pay Dorel $5 million.", "Dorel is to receive $5 million from Fennick."),
    ),
    (
        "Helga Dorn handed over the chair of the club to Peter Voss on Monday.",
        ("Peter Voss handed the chair of the club to Helga Dorn.", "Helga Dorn took over the chair from Peter Voss."),
        ("Peter Voss took over the chair from Helga Dorn.", "The chair passed from Helga Dorn to Peter Voss."),
    ),
    (
        "Tolland's bid for Merrow was rejected by the board. Merrow said the price was too low.",
        ("Merrow's bid for Tolland was rejected.", "Merrow made a bid for Tolland."),
        ("Tolland made a bid for Merrow.", "Merrow's board rejected the bid from Tolland."),
    ),
    (
        "Brun filed a lawsuit against Kaya Media over the photos.",
        ("Kaya Media is suing Brun over the photos.", "Brun faces a lawsuit from Kaya Media.", "Brun was sued by Kaya Media."),
        ("Brun is suing Kaya Media.", "Kaya Media faces a lawsuit from Brun over photos."),
    ),
    (
        "Karsten Wolff will be replaced by Uma Desai as chief executive of Plynth in March.",
        ("Karsten Wolff will replace Uma Desai.", "Uma Desai will hand over to Karsten Wolff."),
        ("Uma Desai will replace Karsten Wolff.", "Karsten Wolff will hand over to Uma Desai in March."),
    ),
    (
        "Bremmer AG is a subsidiary of Tosca Holdings. Tosca Holdings bought it in 2011.",
        ("Tosca Holdings is a subsidiary of Bremmer AG.", "Bremmer AG, the parent of Tosca Holdings, grew."),
        ("Bremmer AG belongs to Tosca Holdings.", "Tosca Holdings is the parent of Bremmer AG."),
    ),
    (
        "Orla Finn, the daughter of the painter Seamus Finn, inherited the house.",
        ("Seamus Finn, the son of Orla Finn, was a painter.",),
        ("Orla Finn inherited the house of her father Seamus Finn.",),
    ),
    (
        "Harlow United's striker Pedro Sanz scored twice against Wexley. Wexley defender Ian Roe was sent off.",
        ("Wexley striker Pedro Sanz scored twice.", "Harlow United defender Ian Roe was sent off.", "Ian Roe scored twice."),
        ("Pedro Sanz of Harlow United scored two goals against Wexley.", "Wexley's Ian Roe was sent off."),
    ),
    (
        "Analyst Greta Moll of Sund Bank expects rates to fall. Ivo Prat of Trell Securities expects them to rise.",
        ("Greta Moll of Trell Securities expects rates to fall.", "Sund Bank analyst Ivo Prat expects rates to rise."),
        ("Sund Bank's Greta Moll expects rates to fall.", "Ivo Prat of Trell Securities expects a rise."),
    ),
    (
        "Farm lobbyist Arne Toft demanded compensation. Lotte Brink, a vet, said the outbreak was over.",
        ("Farm lobbyist Lotte Brink said the outbreak was over.", "Lotte Brink demanded compensation."),
        ("Compensation was demanded by the lobbyist Arne Toft.", "The outbreak is over, said Lotte Brink."),
    ),
    (
        "Captain Rolf Hagen rescued swimmer Tia Moss off Cape Linn. Moss had been in the water for nine hours.",
        ("Rolf Hagen was rescued by Tia Moss.", "Tia Moss rescued Rolf Hagen off Cape Linn."),
        ("Tia Moss, rescued by Rolf Hagen off Cape Linn, had been in the water for nine hours.",),
    ),
    (
        "Finance chief Hugo Blum said costs were under control. Chairwoman Ida Roth said that a new boss would be named.",
        ("Chairwoman Ida Roth said costs were under control.",),
        ("Costs are under control, said Hugo Blum.", "A new boss will be named, said Ida Roth."),
    ),
    (
        "Sprinter Joan Tarn was coached by Max Pohl until last year. The jury, chaired by critic Hal Moss, met Yves Lamar.",
        ("Joan Tarn's coach is Max Pohl.", "The jury was chaired by Yves Lamar."),
        ("Max Pohl is a former coach of Joan Tarn.", "Critic Hal Moss chaired the jury."),
    ),
    (
        "Ola Brandt, who heads the fund, and his deputy, Pia Holm, signed the treaty. Chancellor Auer met Premier Maratani.",
        (),
        ("Ola Brandt signed the treaty.", "Maratani met Auer.", "Auer and Maratani met."),
    ),
    (
        "Mayor Gulnar Tarn told the governor to expect 200 tonnes of wheat. Governor Maral Dosk was in the fields.",
        ("Maral Dosk told Gulnar Tarn to expect 200 tonnes of wheat.",),
        ("Gulnar Tarn told Governor Maral Dosk to expect 200 tonnes of wheat.",),
    ),
)
