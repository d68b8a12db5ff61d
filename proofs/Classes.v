(** * The classes

    Each class is one formula, printed from its definition in the language of classes, which stands above it; a test of this project compares the two.
    Points are vectors: [x [-] y] is a difference, [a [.] x] a multiple. *)
From Coq Require Import Reals.
From Brox Require Import Setting.
Open Scope R_scope.

Section Classes.
Context {V : Space}.

(** class differentiable "Definition 5.2"
    primitive "f is finite on R^d, and f(x + h) = f(x) + <g, h> + o(|h|) with some g = grad f(x), for every x"; [differentiable] of Setting.v *)

(** class aiming(theta > 0) "Definition 5.4, eq. (4)"
    differentiable and forall x in dom: exists p in proj(x): <grad f(x), x - p> >= theta*(f(x) - f* ) *)
Definition aiming (f : efun V) (theta : R) : Prop :=
  0 < theta /\ differentiable f /\ forall x : V, dom f x -> exists p : V, proj f x p /\
    (Fin <<grad f x, x [-] p>> >= theta * (f x - fstar f))%num.

(** class alignment(t) "Assumption 3.1, eq. (3)"
    exists s in X: forall x in dom: dist(x, X)_B > t implies forall u in brox(x, t): <x - u, u - s>_B >= 0 *)
Definition alignment (f : efun V) (t : R) : Prop :=
  exists s : V, argmin f s /\ forall x : V, dom f x -> (dist_X_B f x > Fin t)%num -> forall u : V, brox f x t u ->
    <<x [-] u, u [-] s>>_B >= 0.

(** class bounded-domain "Section 5"
    exists c > 0: forall x, y in dom: |x - y| <= c *)
Definition bounded_domain (f : efun V) : Prop :=
  exists c : R, 0 < c /\ forall x : V, dom f x -> forall y : V, dom f y -> norm (x [-] y) <= c.

(** class progress(t) "Assumption 3.2"
    forall x in dom: x in brox(x, t) and (forall u in brox(x, t): u = x) implies x in X *)
Definition progress (f : efun V) (t : R) : Prop :=
  forall x : V, dom f x -> brox f x t x /\ (forall u : V, brox f x t u -> u = x) -> argmin f x.

(** class broximally-aligned(t) "Definition 3.1"
    alignment(t=t) and progress(t=t) *)
Definition broximally_aligned (f : efun V) (t : R) : Prop :=
  alignment f t /\ progress f t.

(** class closed "Section 1, problem (1)"
    primitive "f(x) <= liminf f(y) as y -> x, for every x in R^d"; [closed] of Setting.v *)

(** class connected-minimizers "Table 1"
    primitive "X is not empty, and no two disjoint open sets that both meet it cover it"; [connected_minimizers] of Setting.v *)

(** class continuous "Section 1"
    primitive "f(y) -> f(x) in the extended reals as y -> x, for every x in R^d"; [continuous] of Setting.v *)

(** class convex "Table 1"
    forall x, y in dom: forall a in (0, 1): f(a*x + (1 - a)*y) <= a*f(x) + (1 - a)*f(y) *)
Definition convex (f : efun V) : Prop :=
  forall x : V, dom f x -> forall y : V, dom f y -> forall a : R, 0 < a < 1 ->
    (f (a [.] x [+] (1 - a) [.] y) <= a * f x + (1 - a) * f y)%num.

(** class convex-domain "Section 5"
    forall x, y in dom: forall z in (x, y): z in dom *)
Definition convex_domain (f : efun V) : Prop :=
  forall x : V, dom f x -> forall y : V, dom f y -> forall z : V, open_segment x y z -> dom f z.

(** class generalized-pseudoconvex "Definition C.1"
    primitive "f(y) < f(x) implies <g, y - x> < 0 for every g in Clarke's subdifferential of f at x"; [generalized_pseudoconvex] of Setting.v *)

(** class has-minimizer "Section 1, problem (1)"
    exists s in dom: forall x in dom: f(s) <= f(x) *)
Definition has_minimizer (f : efun V) : Prop :=
  exists s : V, dom f s /\ forall x : V, dom f x -> (f s <= f x)%num.

(** class polyak-lojasiewicz(mu > 0) "Table 1"
    differentiable and forall x in dom: |grad f(x)|^2 >= 2*mu*(f(x) - f* ) *)
Definition polyak_lojasiewicz (f : efun V) (mu : R) : Prop :=
  0 < mu /\ differentiable f /\ forall x : V, dom f x -> (Fin (norm (grad f x) ^ 2) >= (2 * mu) * (f x - fstar f))%num.

(** class pseudoconvex "Definition 5.2"
    differentiable and forall x, y in dom: <grad f(x), y - x> >= 0 implies f(y) >= f(x) *)
Definition pseudoconvex (f : efun V) : Prop :=
  differentiable f /\ forall x : V, dom f x -> forall y : V, dom f y -> <<grad f x, y [-] x>> >= 0 -> (f y >= f x)%num.

(** class quadratic-growth(mu > 0) "Table 1"
    forall x in dom: f(x) - f* >= mu/2*dist(x, X)^2 *)
Definition quadratic_growth (f : efun V) (mu : R) : Prop :=
  0 < mu /\ forall x : V, dom f x -> (f x - fstar f >= (mu / 2) * num_sqr (dist_X f x))%num.

(** class quasar-convex(gamma in (0, 1]) "Definition 5.3"
    differentiable and exists s in X: forall x in dom: f* >= f(x) + <grad f(x), s - x>/gamma *)
Definition quasar_convex (f : efun V) (gamma : R) : Prop :=
  0 < gamma <= 1 /\ differentiable f /\ exists s : V, argmin f s /\ forall x : V, dom f x ->
    (fstar f >= f x + Fin (<<grad f x, s [-] x>> / gamma))%num.

(** class quasiconvex "Definition 5.1"
    forall x, y in dom: forall z in (x, y): f(z) <= max(f(x), f(y)) *)
Definition quasiconvex (f : efun V) : Prop :=
  forall x : V, dom f x -> forall y : V, dom f y -> forall z : V, open_segment x y z -> (f z <= num_max (f x) (f y))%num.

(** class real-valued "Section 1"
    forall x in space: x in dom *)
Definition real_valued (f : efun V) : Prop :=
  forall x : V, space x -> dom f x.

(** class restricted-secant(mu > 0) "Figure 3 (Karimi et al. 2016)"
    differentiable and forall x in dom: exists p in proj(x): <grad f(x), x - p> >= mu*|x - p|^2 *)
Definition restricted_secant (f : efun V) (mu : R) : Prop :=
  0 < mu /\ differentiable f /\ forall x : V, dom f x -> exists p : V, proj f x p /\ <<grad f x, x [-] p>> >= mu * norm (x [-] p) ^ 2.

(** class star-convex "Section 5.4"
    exists s in X: forall x in dom: forall a in (0, 1): f(a*s + (1 - a)*x) <= a*f* + (1 - a)*f(x) *)
Definition star_convex (f : efun V) : Prop :=
  exists s : V, argmin f s /\ forall x : V, dom f x -> forall a : R, 0 < a < 1 ->
    (f (a [.] s [+] (1 - a) [.] x) <= a * fstar f + (1 - a) * f x)%num.

(** class star-quasiconvex "Figure 3 (arXiv 2510.24981)"
    exists s in X: forall x in dom: forall z in (s, x): f(z) <= f(x) *)
Definition star_quasiconvex (f : efun V) : Prop :=
  exists s : V, argmin f s /\ forall x : V, dom f x -> forall z : V, open_segment s x z -> (f z <= f x)%num.

(** class strictly-quasiconvex "Definition 5.1"
    forall x, y in dom: forall z in (x, y): f(z) < max(f(x), f(y)) *)
Definition strictly_quasiconvex (f : efun V) : Prop :=
  forall x : V, dom f x -> forall y : V, dom f y -> forall z : V, open_segment x y z -> (f z < num_max (f x) (f y))%num.

(** class strictly-star-quasiconvex "Figure 3 (arXiv 2510.24981)"
    exists s in X: forall x in dom: forall z in (s, x): f(z) <= f(x) and (x in X or f(z) < f(x)) *)
Definition strictly_star_quasiconvex (f : efun V) : Prop :=
  exists s : V, argmin f s /\ forall x : V, dom f x -> forall z : V, open_segment s x z -> (f z <= f x)%num /\
    (argmin f x \/ (f z < f x)%num).

(** class strongly-convex(mu > 0) "Table 1"
    forall x, y in dom: forall a in (0, 1): f(a*x + (1 - a)*y) <= a*f(x) + (1 - a)*f(y) - mu/2*a*(1 - a)*|x - y|^2 *)
Definition strongly_convex (f : efun V) (mu : R) : Prop :=
  0 < mu /\ forall x : V, dom f x -> forall y : V, dom f y -> forall a : R, 0 < a < 1 ->
    (f (a [.] x [+] (1 - a) [.] y) <= a * f x + (1 - a) * f y - Fin (mu / 2 * a * (1 - a) * norm (x [-] y) ^ 2))%num.

(** class uniformly-aligned(t) "Definition D.3, reading C"
    exists s in X: forall x in dom: dist(x, X)_B > t implies forall u in dom: (forall z in ball(x, t): f(u) <= f(z)) implies
    <x - u, u - s>_B >= 0 *)
Definition uniformly_aligned (f : efun V) (t : R) : Prop :=
  exists s : V, argmin f s /\ forall x : V, dom f x -> (dist_X_B f x > Fin t)%num -> forall u : V, dom f u -> (forall z :
    V, ball x t z -> (f u <= f z)%num) -> <<x [-] u, u [-] s>>_B >= 0.

(** class uniformly-aligned-in-ball(t) "Definition D.3, reading B"
    exists s in X: forall x in dom: dist(x, X)_B > t implies forall u in ball(x, t): f(u) <= f(x) implies <x - u, u - s>_B >= 0 *)
Definition uniformly_aligned_in_ball (f : efun V) (t : R) : Prop :=
  exists s : V, argmin f s /\ forall x : V, dom f x -> (dist_X_B f x > Fin t)%num -> forall u : V, ball x t u ->
    (f u <= f x)%num -> <<x [-] u, u [-] s>>_B >= 0.

(** class uniformly-aligned-sublevel(t) "Definition D.3, reading A"
    exists s in X: forall x in dom: dist(x, X)_B > t implies forall u in dom: f(u) <= f(x) implies <x - u, u - s>_B >= 0 *)
Definition uniformly_aligned_sublevel (f : efun V) (t : R) : Prop :=
  exists s : V, argmin f s /\ forall x : V, dom f x -> (dist_X_B f x > Fin t)%num -> forall u : V, dom f u -> (f u <= f x)%num ->
    <<x [-] u, u [-] s>>_B >= 0.

(** class unique-minimizer "Table 1"
    exists s in X: forall r in X: r = s *)
Definition unique_minimizer (f : efun V) : Prop :=
  exists s : V, argmin f s /\ forall r : V, argmin f r -> r = s.
End Classes.
