from .checking import check as check
from .exporting import export as export
from .pair import write as write
from .reading import read as read
from .tidy import load_leiden as load_leiden
from .tidy import tidy as tidy
