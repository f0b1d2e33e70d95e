"""The form and the interview; knows neither terminal nor Word."""

__version__ = "0.2.0"
