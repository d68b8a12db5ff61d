#:: base :
from fractions import Fraction as F
from math import ceil

# A function is a dict from points (tuples) to values, +inf elsewhere; a metric B is a tuple of rows; tt is the squared radius t^2.


def sub(x, y):
    return tuple(a - b for a, b in zip(x, y))


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


#:: alignment : serves


def alignment(tt, B, f):
    """Assumption 3.1: one x* in X serves for every far x and every u in brox_t(x)."""
    return any(serves(tt, B, f, s, lambda x, u: u in brox(tt, B, f, x)) for s in minimizers(f))


#:: progress : ball


def progress(tt, B, f):
    """Assumption 3.2: brox_t(x) = {x} implies that x is in X."""
    return all(x in minimizers(f) for x in f if brox(tt, B, f, x) == [x])


#:: broximally-aligned : alignment progress


def broximally_aligned(tt, B, f):
    """Definition 3.1."""
    return alignment(tt, B, f) and progress(tt, B, f)


#:: uniformly-aligned : serves


def uniformly_aligned(tt, B, f):
    """Definition D.3, reading C: every u with f(u) <= min of f over Ball(x, t)."""
    return any(serves(tt, B, f, s, lambda x, u: at_most_ball_minimum(tt, B, f, x, u)) for s in minimizers(f))


#:: uniformly-aligned-sublevel : serves


def uniformly_aligned_sublevel(tt, B, f):
    """Definition D.3, reading A: every u with f(u) <= f(x)."""
    return any(serves(tt, B, f, s, lambda x, u: f[u] <= f[x]) for s in minimizers(f))


#:: uniformly-aligned-in-ball : serves


def uniformly_aligned_in_ball(tt, B, f):
    """Definition D.3, reading B: every u in Ball(x, t) with f(u) <= f(x)."""
    return any(serves(tt, B, f, s, lambda x, u: f[u] <= f[x] and near(tt, B, x, u)) for s in minimizers(f))


#:: unique-minimizer : base


def unique_minimizer(f):
    return len(minimizers(f)) == 1


#:: connected-minimizers : base


def connected_minimizers(f):
    """X is finite, so it is connected when it is one point."""
    return len(minimizers(f)) == 1


#:: quadratic-growth : base


def quadratic_growth(mu, f):
    """f(x) - f* >= (mu/2) dist(x, X)^2 in the Euclidean norm."""
    return all(f[x] - f[s] >= mu / 2 * sum(a * a for a in sub(x, s)) for x in f
               for s in [min(minimizers(f), key=lambda z: sum(a * a for a in sub(x, z)))])


#:: between : base


def sees(f, x, y):
    """The segment from x to y stays in the domain: of n + 1 points between two different ones, one is outside a set of n points."""
    n = len(f)
    return all(tuple(a + F(k, n + 2) * (b - a) for a, b in zip(x, y)) in f for k in range(1, n + 2))


#:: convex-domain : between


def convex_domain(f):
    return all(sees(f, x, y) for x in f for y in f)


#:: segment : between


def along(f, x, y, c):
    """At every point x + l (y - x), 0 < l < 1, f has a value v with c(l, v). Of n + 1 points between two different ones one is outside the domain."""
    n = len(f)
    points = {F(k, n + 2): tuple(a + F(k, n + 2) * (b - a) for a, b in zip(x, y)) for k in range(1, n + 2)}
    return all(p in f and c(l, f[p]) for l, p in points.items())


#:: convex : segment


def convex(f):
    """f(x + l (y - x)) <= (1 - l) f(x) + l f(y)"""
    return all(along(f, x, y, lambda l, v: v <= (1 - l) * f[x] + l * f[y]) for x in f for y in f)


#:: strongly-convex : segment


def strongly_convex(mu, f):
    """f(x + l (y - x)) <= (1 - l) f(x) + l f(y) - l (1 - l) (mu/2) |x - y|^2, mu > 0"""
    return mu > 0 and all(along(f, x, y, lambda l, v: v <= (1 - l) * f[x] + l * f[y] - l * (1 - l) * mu / 2 * sum(a * a for a in sub(x, y))) for x in f for y in f)


#:: quasiconvex : segment


def quasiconvex(f):
    """f(x + l (y - x)) <= max(f(x), f(y))"""
    return all(along(f, x, y, lambda l, v: v <= max(f[x], f[y])) for x in f for y in f)


#:: strictly-quasiconvex : segment


def strictly_quasiconvex(f):
    """x != y implies f(x + l (y - x)) < max(f(x), f(y))"""
    return all(along(f, x, y, lambda l, v: v < max(f[x], f[y])) for x in f for y in f if x != y)


#:: star-convex : segment


def star_convex(f):
    """some s in X: f(s + l (x - s)) <= (1 - l) f* + l f(x) for all x"""
    return any(all(along(f, s, x, lambda l, v: v <= (1 - l) * f[s] + l * f[x]) for x in f) for s in minimizers(f))


#:: star-quasiconvex : segment


def star_quasiconvex(f):
    """some s in X: f(s + l (x - s)) <= f(x) for all x"""
    return any(all(along(f, s, x, lambda l, v: v <= f[x]) for x in f) for s in minimizers(f))


#:: strictly-star-quasiconvex : segment


def strictly_star_quasiconvex(f):
    """some s in X: f(s + l (x - s)) <= f(x) for all x, and < for x not in X"""
    return any(all(along(f, s, x, lambda l, v: v <= f[x] and (x in minimizers(f) or v < f[x])) for x in f) for s in minimizers(f))


#:: generalized-pseudoconvex : base


def generalized_pseudoconvex(f):
    """Definition C.1: at an isolated point every g is a subgradient, so no value may be lower than another."""
    return len(set(f.values())) == 1


#:: real-valued : base


def real_valued(f):
    """Finite on all of R^d: f is +inf outside finitely many points."""
    return False


#:: continuous : base


def continuous(f):
    """Continuous as a map into the extended reals: f jumps to +inf at each of its points."""
    return False


#:: differentiable : real-valued


def differentiable(f):
    """Finite and differentiable on all of R^d: the first half fails."""
    return real_valued(f)


#:: pseudoconvex : differentiable


def pseudoconvex(f):
    """The definition asks for a differentiable function, and no function on finitely many points is one."""
    return differentiable(f)


#:: quasar-convex : differentiable


def quasar_convex(f):
    """The definition asks for a differentiable function, and no function on finitely many points is one."""
    return differentiable(f)


#:: aiming : differentiable


def aiming(f):
    """The definition asks for a differentiable function, and no function on finitely many points is one."""
    return differentiable(f)


#:: polyak-lojasiewicz : differentiable


def polyak_lojasiewicz(f):
    """The definition asks for a differentiable function, and no function on finitely many points is one."""
    return differentiable(f)


#:: restricted-secant : differentiable


def restricted_secant(f):
    """The definition asks for a differentiable function, and no function on finitely many points is one."""
    return differentiable(f)


#:: closed : base


def closed(f):
    """Lower semicontinuous: every value is isolated."""
    return True


#:: bounded-domain : base


def bounded_domain(f):
    """The domain is finite."""
    return True


#:: has-minimizer : base


def has_minimizer(f):
    """X is not empty."""
    return len(minimizers(f)) > 0


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


#:: remark : unique-minimizer ball


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


#:: end : base


def check(holds, text):
    if not holds:
        raise AssertionError("this does not hold: " + text)


