"""The engines of large networks that are here: DuckDB always, Spark where it and its Java are."""

import os
import shutil
import warnings
from importlib.util import find_spec

import pytest

ENGINES = [
    "duckdb",
    pytest.param("spark", marks=pytest.mark.xdist_group("spark")),  # one JVM for the run
]


FAST = {
    # Tables of a hundred rows: what pays off for millions would be all of the time here.
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.codegen.factoryMode": "NO_CODEGEN",
    "spark.sql.shuffle.partitions": "2",
}


def spark_lacks():
    """Say what Spark lacks here; nothing where it can run."""
    if find_spec("pyspark") is None:
        return "PySpark is not installed: run make spark"
    if shutil.which("java") is None and "JAVA_HOME" not in os.environ:
        return "Java is not installed: run make spark"
    return None


def session(folder):
    """Begin Spark on this machine, as somebody with a cluster would make the session first."""
    if told := spark_lacks():
        pytest.skip(told)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas")
        from pyspark.sql import SparkSession
    settings = {
        "spark.master": "local[2]",
        "spark.ui.enabled": "false",
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.driver.memory": "1g",
        **FAST,
        "spark.sql.warehouse.dir": str(folder / "warehouse"),
        "spark.local.dir": str(folder),
    }
    builder = SparkSession.builder
    for key, value in settings.items():
        builder = builder.config(key, value)
    made = builder.getOrCreate()
    made.sparkContext.setLogLevel("OFF")  # tests make it stumble over many files
    return made
