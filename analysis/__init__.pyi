from .corpus.passages import split_passages as split_passages
from .corpus.passages import split_sentences as split_sentences
from .corpus.registry import CorpusError as CorpusError
from .corpus.reports import Report as Report
from .corpus.reports import gather_names as gather_names
from .corpus.reports import load_reports as load_reports
from .corpus.reports import tabulate as tabulate

__version__: str
