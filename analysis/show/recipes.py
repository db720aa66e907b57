"""The lines of code that draw a figure, as a reader may type them."""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable

from analysis.show.exhibits import FIGURES
from analysis.show.words import Language

_IMPORTS = "import pandas as pd\n\nimport analysis as an\n"
_EACH = '[an.find_keyness(terms, doc, passages=passages) for doc in card["doc_id"]]'

_STEPS: dict[str, str] = {
    "reports": 'an.load_reports("seeds")',
    "card": "an.tabulate(reports)",
    "passages": "an.split_passages(reports)",
    "segmenter": "an.Segmenter(names=an.gather_names(reports))",
    "tokens": "an.segment(passages, segmenter=segmenter)",
    "terms": "an.count_terms(an.drop_names(tokens))",
    "keyness": f"pd.concat({_EACH}, ignore_index=True)",
    "hits": "an.find_phrases(passages)",
    "every": 'an.group_phrases(an.find_phrases(passages, overlap="all"))',
    "topics": "an.cluster_topics(passages, segmenter=segmenter)",
    "profile": "an.profile(passages, segmenter=segmenter)",
    "alike": "an.compare(terms)",
    "row": 'card.set_index("doc_id").loc[list(an.order_reports(alike))].reset_index()',
    "delta": 'an.compare(an.count_terms(tokens, stopwords=[]), measure="delta")',
    "distance": 'an.compare(profile, measure="profile")',
}
"""What figures are made from, each by the names before it."""


def write_call(figure: str, *, language: Language, part: str | None = None) -> str:
    """Write the line that draws a figure, once :func:`write_steps` has been run.

    Parameters
    ----------
    figure : str
        Name of the figure.
    language : {"zh", "en"}
    part : str, optional
        The `doc_id` of the report to which it is restricted.

    Returns
    -------
    str

    Examples
    --------
    >>> write_call("top_terms", language="zh")
    'an.save_figure("top_terms", an.weigh_tfidf(terms), reports=card, folder="figures", language="zh")'
    """
    exhibit = FIGURES[figure]
    only = "" if part is None else f", part={json.dumps(part, ensure_ascii=False)}"
    return (
        f'an.save_figure("{figure}", {exhibit.code}, reports={exhibit.reports}, '
        f'folder="figures", language="{language}"{only})'
    )


def write_steps(calls: Iterable[str]) -> str:
    """Write what has to run before some lines: the imports, and the names that the lines use.

    Parameters
    ----------
    calls : iterable of str
        From :func:`write_call`.

    Returns
    -------
    str

    Examples
    --------
    >>> print(write_steps([write_call("corpus_card", language="zh")]))
    import analysis as an
    <BLANKLINE>
    reports = an.load_reports("seeds")
    card = an.tabulate(reports)
    """
    needed = {name for call in calls for name in _name_all(call)}
    for name in reversed(_STEPS):  # a step uses only names before it
        if name in needed:
            needed |= _name_all(_STEPS[name])
    steps = [f"{name} = {code}" for name, code in _STEPS.items() if name in needed]
    imports = _IMPORTS if "pd" in needed else _IMPORTS.split("\n\n")[1]
    return "\n".join([imports, *steps])


def _name_all(code: str) -> set[str]:
    return {node.id for node in ast.walk(ast.parse(code)) if isinstance(node, ast.Name)}
