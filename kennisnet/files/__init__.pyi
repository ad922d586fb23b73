from .checking import check as check
from .reading import read as read
from .tidy import load_leiden as load_leiden
from .tidy import tidy as tidy
from .writing import export as export
from .writing import write as write
