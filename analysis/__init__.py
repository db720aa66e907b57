"""Compare the rhetoric of Chinese official reports: their words, slogans (提法) and topics.

The public verbs stand in ``__init__.pyi`` and are loaded when they are first used, so that
``import analysis`` is quick. Typical use::

    import analysis as an

    reports = an.load_reports("seeds")
    passages = an.split_passages(reports)
    hits = an.find_phrases(passages)
"""

import lazy_loader  # pyright: ignore[reportMissingTypeStubs]

__version__ = "0.1.0"

__getattr__, __dir__, __all__ = lazy_loader.attach_stub(__name__, __file__)  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
