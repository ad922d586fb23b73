"""A network whose every text tries to become something else: markup, script, formula, template."""

import kennisnet as kn

TEXTS = (
    "</script><script>window.broken = 1</script>",
    "<img src=x onerror='window.broken = 2'>",
    "{{7*7}} {% raw %}",
    "contact href",
    "\u202egnp.exe\u2066 $x^2$ \\frac{1}{2}",
    '=HYPERLINK("http://x";"y")',
    "\"><b onmouseover='window.broken = 3'>vet</b>",
    "' onfocus='window.broken = 4' autofocus='",
    "-->]]><!--",
    "+31 71 & <svg/onload=window.broken=5>",
)


def hostile() -> kn.Network:
    institutions = [
        {"id": f"i{n} {text}", "name": text, "sector": TEXTS[(n + 1) % len(TEXTS)]}
        for n, text in enumerate(TEXTS)
    ]
    projects = [
        {
            "id": f"p{n} {text}",
            "name": text,
            "spoor": TEXTS[n % 3],
            "status": text,
            "open_ended": n % 2 == 0,
        }
        for n, text in enumerate(TEXTS[:6])
    ]
    links = [
        {
            "institution": institutions[(n + step) % len(TEXTS)]["id"],
            "project": project["id"],
            "role": "trekker" if step == 0 else "partner",
            "mention": TEXTS[n],
            "certainty": "doubtful" if n == 1 else "certain",
        }
        for n, project in enumerate(projects)
        for step in (0, 1, 3)
    ]
    about = {
        "title": TEXTS[0],
        "source": TEXTS[1],
        "date": TEXTS[2],
        "caveats": list(TEXTS),
    }
    kinds = [{"id": "kind", "name": TEXTS[6], "generic": True}]
    links.append({"institution": "kind", "project": projects[0]["id"]})
    return kn.Network([*institutions, *kinds], projects, links, about)
