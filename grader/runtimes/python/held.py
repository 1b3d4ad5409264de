"""What the world of a learner's program holds on to: a program may replace every built-in of its own.

The four files of this folder are executed at build, in one module and in this order, before the interpreter
is frozen into the snapshot: held, values, faults, perform. The last is called in the browser.
"""

import array
import ast
import asyncio
import bisect
import builtins
import calendar
import cmath
import collections
import copy
import csv
import dataclasses
import datetime
import decimal
import enum
import fractions
import functools
import gc
import heapq
import io
import itertools
import json
import linecache
import math
import numbers
import operator
import os
import posix
import random
import re
import socket
import statistics
import string
import struct
import subprocess
import sys
import textwrap
import time
import traceback
import types
import typing
from _json import encode_basestring_ascii, make_encoder
from builtins import (
    BaseException, EOFError, Exception, ImportError, MemoryError, NameError, PermissionError,
    RecursionError, SyntaxError, SystemExit, bool, bytearray, bytes, callable, compile, complex,
    dict, enumerate, eval, exec, float, hasattr, int, issubclass, iter, len, list, range, setattr, str,
    tuple, type,
)

from sys import setprofile, settrace, setrecursionlimit as set_limit

limit = sys.getrecursionlimit()
ONLY_TREE, Expr, Expression = ast.PyCF_ONLY_AST, ast.Expr, ast.Expression
FILE = "program.py"
DEPTH, ITEMS, LETTERS = 64, 2_000_000, 2_000_000
PLOTS, NUMBERS = 12, 200_000
SAFE = 2**53
INFINITY = math.inf
REASON = "a program here has no network, no storage and no page"
DENIED = ("js", "pyodide", "pyodide_js", "_pyodide", "_pyodide_core", "pyodide_http", "micropip")


class NotHere(PermissionError):
    """Something outside the program's own world was asked for: what, and why not."""


class NoSuchModule(ImportError):
    """The page, and the interpreter's way to it: what, and why not."""
