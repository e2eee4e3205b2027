from summarizer.reading.paragraphs import paragraphs


def units(text: str) -> list[str]:
    return [text[start:end] for start, end in paragraphs(text)]


def test_blank_lines_separate_paragraphs() -> None:
    assert units("One line here\n\nAnother line. With two.") == ["One line here", "Another line. With two."]


def test_a_paragraph_wrapped_by_hand_is_one() -> None:
    wrapped = (
        "The works in the north of the region made five million tons of steel\n"
        "in the year to March, and its owners say that it could make more if\n"
        "the railway carried it away. Nobody at the ministry has replied yet."
    )
    assert units(f"A heading\n\n{wrapped}") == ["A heading", wrapped]


def test_lines_of_uneven_length_stand_alone() -> None:
    lines = ["The minister came.", "He looked at the new port for more than an hour and then he left again.", "It rained"]
    assert units("\n".join(lines)) == lines


def test_a_long_line_after_a_short_one_is_not_its_continuation() -> None:
    lines = ["Plant opens in the north after three years of delay", "Long text " * 30 + "ends."]
    assert units("\n".join(lines)) == lines


def test_a_heading_and_a_byline_stay_apart() -> None:
    lines = ["Steelmaker told to bring back all eight mines by the winter", "By Constance Ayerby"]
    assert units("\n".join(lines)) == lines


def test_a_line_that_goes_on_in_a_small_letter_is_a_continuation() -> None:
    assert units("The plant, which is in the north,\nmakes steel.\nIt is old.") == [
        "The plant, which is in the north,\nmakes steel.",
        "It is old.",
    ]


def test_items_of_a_list_stand_alone() -> None:
    assert units("The plan:\n- build a port\n- dig a channel that is\n  eight metres deep\n- leave") == [
        "The plan:",
        "- build a port",
        "- dig a channel that is\n  eight metres deep",
        "- leave",
    ]
    assert units("1. Build\n2. Dig\n3) Leave") == ["1. Build", "2. Dig", "3) Leave"]


def test_a_wrapped_line_that_begins_with_a_date_is_not_an_item() -> None:
    wrapped = (
        "The governor inspected the elevators and the mobile dryers on Sept.\n"
        "14. A week later he came back with the finance department and asked\n"
        "why nothing had been paid."
    )
    assert units(wrapped) == [wrapped]
