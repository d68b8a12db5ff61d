#:: base :
from fractions import Fraction as F
from math import ceil

# A function is a dict from points (tuples) to values, +inf elsewhere; a metric B is a tuple of rows; tt is the squared radius t^2.


def sub(x, y):
    return tuple(a - b for a, b in zip(x, y))


def dot(x, y):
    return sum(a * b for a, b in zip(x, y))


def inner(B, x, y):
    """<x, y>_B = x'By"""
    return sum(x[i] * B[i][j] * y[j] for i in range(len(x)) for j in range(len(y)))


def squared_distance(B, x, y):
    return inner(B, sub(x, y), sub(x, y))


def minimizers(f):
    return [x for x in f if all(f[x] <= f[z] for z in f)]


#:: ball : base


def near(tt, B, x, z):
    """z is in Ball(x, t)."""
    return squared_distance(B, x, z) <= tt


def far(tt, B, f, x):
    """dist(x, X) > t"""
    return not any(near(tt, B, x, z) for z in minimizers(f))


def at_most_ball_minimum(tt, B, f, x, u):
    """f(u) <= min of f over Ball(x, t)"""
    return all(f[u] <= f[z] for z in f if near(tt, B, x, z))


def brox(tt, B, f, x):
    """The minimizers of f over Ball(x, t)."""
    return [u for u in f if near(tt, B, x, u) and at_most_ball_minimum(tt, B, f, x, u)]


#:: serves : ball


def serves(tt, B, f, s, asked):
    """<x-u, u-s>_B >= 0 for every far x and every u that is asked for."""
    return all(inner(B, sub(x, u), sub(u, s)) >= 0 for x in f if far(tt, B, f, x) for u in f if asked(x, u))


#:: least : base


def least(f):
    """f* = min f"""
    return min(f.values())


#:: lengths : base


def squared_length(x, y):
    """|x - y|^2 in the Euclidean norm."""
    return dot(sub(x, y), sub(x, y))


def to_minimizers(d, f):
    """The least d(s) for s in X: with squared lengths from x, dist(x, X)^2."""
    return min(d(s) for s in minimizers(f))


def nearest(f, x):
    """The points of X nearest to x."""
    return [p for p in minimizers(f) if all(squared_length(x, p) <= squared_length(x, s) for s in minimizers(f))]


#:: vectors : base


def plus(x, y):
    return tuple(a + b for a, b in zip(x, y))


def times(a, x):
    return tuple(a * b for b in x)


def mix(a, x, y):
    """a x + (1 - a) y"""
    return plus(y, times(a, sub(x, y)))


#:: line : vectors


def weight(x, y, z):
    """The a with z = a x + (1 - a) y, if z is on the line through x and y, x != y; else 0 where x = y, as in Coq."""
    return 0 if x == y else dot(sub(z, y), sub(x, y)) / dot(sub(x, y), sub(x, y))


def on_line(x, y, z):
    return x != y and z == mix(weight(x, y, z), x, y)


def between(x, y, z):
    """z is in (x, y)."""
    return on_line(x, y, z) and 0 < weight(x, y, z) < 1


def within(x, y, z):
    """z is in [x, y]."""
    return z == x or z == y or between(x, y, z)


#:: numbers : base


def maximum(a, b):
    return max(a, b)


def minimum(a, b):
    return min(a, b)


def absolute(a):
    return abs(a)


def root_at_most(c, d, e):
    """c sqrt(d) <= e, for d >= 0"""
    return e >= 0 and c * c * d <= e * e if c >= 0 else e >= 0 or e * e <= c * c * d


#:: candidates : base


def candidates(numbers):
    """
    Where the truth of a statement about a number changes at the numbers of a list only, these decide it: the numbers, one between any two, one beyond each end.
    """
    return [*numbers, *((a + b) / 2 for a in numbers for b in numbers), *(a + 1 for a in numbers), *(a - 1 for a in numbers)]


def root(rest, slope):
    """The c with rest + slope c = 0."""
    return [-rest / slope] if slope else []


#:: operations : base


def sum_of(f, g):
    return {x: f[x] + g[x] for x in f if x in g}


def maximum_of(f, g):
    return {x: max(f[x], g[x]) for x in f if x in g}


def minimum_of(f, g):
    """On the union of the domains."""
    return {x: min(h[x] for h in (f, g) if x in h) for x in [*f, *g]}


def multiple_of(c, f):
    return {x: c * f[x] for x in f}


def dilation_of(c, f):
    """x -> f(c x)"""
    return {tuple(a / c for a in x): f[x] for x in f}


#:: runs : ball


def is_run(tt, B, f, rule, xs):
    """Every iterate is in the broximal set of the one before, and is one that the rule allows."""
    def allowed(x, y):
        found = brox(tt, B, f, x)
        distances = [squared_distance(B, x, z) for z in found]
        return y in found and {
            "farthest": squared_distance(B, x, y) == max(distances),
            "nearest": squared_distance(B, x, y) == min(distances),
            "any-moving": y != x or found == [x],
        }[rule]
    return all(allowed(x, y) for x, y in zip(xs, xs[1:]))


def serving(tt, B, f, s):
    """s is a minimizer that serves in the definition of alignment."""
    return s in minimizers(f) and all(
        inner(B, sub(x, u), sub(u, s)) >= 0 for x in f if far(tt, B, f, x) for u in brox(tt, B, f, x))


#:: remark : ball


def alignment_everywhere(tt, B, f):
    """One x* in X has <x-u, u-x*>_B >= 0 for every x, far or not, and every u in brox_t(x)."""
    return any(all(inner(B, sub(x, u), sub(u, s)) >= 0 for x in f for u in brox(tt, B, f, x)) for s in minimizers(f))


#:: affine-image : base


def affine_image(a, b, f):
    """a f + b"""
    return {x: a * f[x] + b for x in f}


#:: composition : base

# phi is a tuple of pairs: a value of f, and what phi makes of it.


def composition(phi, f):
    return {x: dict(phi)[f[x]] for x in f}


def defined_on(phi, f):
    """phi has one value at each value of f."""
    return all(sum(p[0] == f[x] for p in phi) == 1 for x in f)


def non_decreasing(phi):
    return all(p[1] <= q[1] for p in phi for q in phi if p[0] < q[0])


def increasing(phi):
    return all(p[1] < q[1] for p in phi for q in phi if p[0] < q[0])


#:: change-of-variables : base


def changed(M, b, f, h):
    """h(x) = f(Mx + b): the points of h are mapped to points of f with the same value, and every point of f is hit."""
    image = {x: tuple(sum(m * c for m, c in zip(row, x)) + s for row, s in zip(M, b)) for x in h}
    return all(image[x] in f and f[image[x]] == h[x] for x in h) and set(image.values()) == set(f)


def columns_of(M):
    return tuple(zip(*M))


def product(R, columns):
    """The rows of R M, for R given by its rows and M by its columns."""
    return tuple(tuple(sum(a * c for a, c in zip(row, column)) for column in columns) for row in R)


def same_rows(M, N):
    return M == N


#:: planted : base


def planted(level, g, s):
    """level on the domain of s, g elsewhere"""
    return {x: level if x in s else g[x] for x in [*g, *s]}


def minimum_is(g, c):
    return min(g.values()) == c


#:: checks : base


def check(holds, text):
    if not holds:
        raise AssertionError("this does not hold: " + text)


