"""Where a Python program may be mutated, by Python's own parser. Run at the desk like any other program."""

import ast
import io
import tokenize

BINARY = {
    ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/", ast.FloorDiv: "//", ast.Mod: "%", ast.Pow: "**",
    ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">=", ast.Eq: "==", ast.NotEq: "!=",
    ast.And: "and", ast.Or: "or", ast.USub: "-", ast.Not: "not",
}


def sites(text):
    """[kind, start, end] of each, in UTF-16 units."""
    tree = ast.parse(text)
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + units(line) + 1)

    def at(row, column):  # the tokenizer counts characters
        return starts[row - 1] + units(lines[row - 1][:column])

    def place(node):  # the parser counts bytes
        return tuple(
            starts[row - 1] + units(lines[row - 1].encode()[:column].decode())
            for row, column in ((node.lineno, node.col_offset), (node.end_lineno, node.end_col_offset))
        )

    tokens = [
        (at(*token.start), at(*token.end), token.string)
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type in (tokenize.OP, tokenize.NAME)
    ]
    found = []

    def add(kind, node):
        found.append([kind, *place(node)])

    def operator(symbol, after, suffix=""):
        """The operator stands after this offset; brackets may stand before it."""
        symbol = BINARY.get(type(symbol))
        for start, end, string in tokens if symbol else ():
            if start >= after and string == symbol + suffix:
                found.append(["operator", start, end])
                return

    def visit(node, guarded, bound):
        if isinstance(node, ast.JoinedStr):
            return
        if isinstance(node, (ast.FunctionDef, ast.Lambda)):
            guarded, bound = False, set()
        match node:
            case ast.BinOp():
                operator(node.op, place(node.left)[1])
            case ast.BoolOp():
                for value in node.values[:-1]:
                    operator(node.op, place(value)[1])
            case ast.Compare():
                for left, op in zip([node.left, *node.comparators], node.ops):
                    operator(op, place(left)[1])
            case ast.UnaryOp():
                operator(node.op, place(node)[0])
            case ast.Constant() if type(node.value) in (int, float):
                add("number", node)
            case ast.If() | ast.While() | ast.IfExp():
                add("condition", node.test)
            case ast.comprehension():
                for test in node.ifs:
                    add("condition", test)
            case ast.Subscript():
                parts = [node.slice.lower, node.slice.upper] if isinstance(node.slice, ast.Slice) else [node.slice]
                for part in parts:
                    if part is not None and is_bound(part):
                        add("bound", part)
            case ast.Call(func=ast.Name(id="range")):
                for part in node.args:
                    if is_bound(part):
                        add("bound", part)
            case ast.AugAssign():
                operator(node.op, place(node.target)[1], "=")
                add("statement", node)
            case ast.Assign():
                names = [target.id for target in node.targets if isinstance(target, ast.Name)]
                # Without its first value a name is not there: that tells nothing of the cases.
                if len(names) < len(node.targets) and not isinstance(node.targets[0], ast.Tuple) or bound & {*names}:
                    add("statement", node)
                bound.update(names)
            case ast.Expr() if not isinstance(node.value, ast.Constant):
                add("statement", node)
            case ast.Break() | ast.Continue():
                add("statement", node)
            case ast.Return() if guarded:
                add("statement", node)
        for child in ast.iter_child_nodes(node):
            visit(child, guarded or isinstance(node, ast.If), bound)

    visit(tree, False, set())
    return found


def is_bound(node):
    """A constant is mutated as one; so is `n - 1`."""
    if isinstance(node, ast.BinOp):
        return not any(isinstance(side, ast.Constant) for side in (node.left, node.right))
    return isinstance(node, (ast.Name, ast.Call, ast.Attribute, ast.Subscript))


def units(text):
    return len(text.encode("utf-16-le")) // 2
