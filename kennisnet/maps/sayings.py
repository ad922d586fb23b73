"""What a page says, in its language: its script fills in the numbers and the names."""

from __future__ import annotations

from kennisnet.naming import CERTAINTIES
from kennisnet.texts import say

PLAIN = (
    *("views", "view_board", "view_institution", "view_introductions", "view_round"),
    *("view_tables", "phone_projects", "phone_institution", "zoom_in", "zoom_out", "all"),
    *("not_sure", "not_here", "to_left", "to_right", "wider"),
    *("view_islands", "view_groups", "view_moments", "signs", "search", "nothing", "filter"),
    *("colour", "size", "save"),
    *("save_png", "save_svg", "save_csv", "save_print", "save_link", "save_page", "closed"),
    *("details", "close", "clear", "others", "no_group", "kind", "kind_of_organisation"),
    *("institution", "project", "projects", "role", "certainty", "role_lead", "role_partner"),
    *(
        "leads_head",
        "fewer",
        "choose_one",
        "most_first",
        "with",
        "by",
        "only_hubs",
        "no_hubs",
        "open",
    ),
    *("etc", "back", "read_institution", "read_project", "partners_there", "not_yet"),
    *("nobody_yet", "open_lists", "likely", "valuable", "via", "met_in", "mind", "mind_head"),
    *("why", "brings", "other_projects", "show_institution", "show_project"),
    *("lead_of_institution", "lead_of_project", "partner_of_institution"),
    *("partner_of_project", "named_in", "read_introductions", "this_one", "know_from"),
    *("introduces_head", "to_this_one", "introduced_by", "nobody_between", "no_suggestions"),
    *("read_cards", "missing_groups", "missing_introductions", "missing_moments"),
    *("missing_round", "missing_other"),
    *("how_it_stands", "save_known", "load_known", "not_kept", "known_wrong"),
    *("table_projects", "table_institutions", "table_participations", "table_introductions"),
    *("copy", "copy_sentence", "copied", "not_copied"),
    *(
        "read_board",
        "read_board_marked",
        "read_islands",
        "read_islands_marked",
        "read_dots",
        "all_groups",
        "read_groups",
        "group_means",
    ),
    *("read_moments", "read_tables", "out_of", "click_name", "click_box"),
    *("click_head", "sign_bold", "order_best", "order_given"),
    *(
        "read_text",
        "rest_below",
        "table_wider",
        "read_tables_best",
        "order_brief",
        "signs_and_colours",
    ),
)
"""Said as they are."""
CAUTIONS = ("few", "ended", "weak", "nowhere")
"""What a card says to mind: as in the picture of the same view."""
SIGNS = ("ended", "others")
"""What italics and "e.a." mean: as the legend of a drawing says it."""
FILLED = (
    *("saved", "you_see", "lit_by", "colour_is", "size_is", "who_and_who_not", "who_in"),
    *("also_named", "also_called", "also_unit", "introduces", "spoken", "absent"),
    "two_lists",
    *("missing", "needs_width", "read_round", "group_of"),
    *("sign_doubt", "read_tables_sorted"),
)
"""With names or numbers that the script fills in."""
COUNTED = (
    *("x_of_y", "x_of_y_rows", "leads", "n_projects", "n_institutions", "n_suggestions"),
    *("of_projects", "of_institutions", "of_suggestions", "n_partners", "n_partners_there"),
    *("n_not_yet", "n_more", "n_found", "more_found", "more_rows", "show_all", "times"),
    *("filtered", "who_should_meet", "without", "known_read"),
    *("more_without", "more_with", "can_introduce", "most_often"),
)
"""With a count: as of one, and as of more."""
NAMES = ("name", "names", "text", "what", "shown", "all")
"""What can be filled in, beside the count ``n``: the script finds it in braces."""


def sayings(lang: str) -> dict[str, str | list[str]]:
    """Give the sentences of a page by key; one with a count as of one and as of more.

    >>> sayings("nl")["n_projects"], sayings("en")["saved"]
    (['1 project', '{n} projecten'], 'Saved as {name}.')
    """
    braces = {name: f"{{{name}}}" for name in NAMES}
    out: dict[str, str | list[str]] = {key: say(f"page-{key}", lang) for key in PLAIN}
    out |= {f"caution_{key}": say(f"map-caution-{key}", lang) for key in CAUTIONS}
    out |= {f"sign_{key}": say(f"map-legend-{key}", lang) for key in SIGNS}
    out |= {f"sure_{word}": say(f"page-certainty-{word}", lang) for word in CERTAINTIES}
    out |= {key: say(f"page-{key}", lang, **braces) for key in FILLED}
    for key in COUNTED:
        forms = [say(f"page-{key}", lang, n=n, **braces) for n in (1, "{n}")]
        out[key] = forms
    return out
