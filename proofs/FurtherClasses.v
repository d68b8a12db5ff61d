(** * Further classes

    Classes of the literature beside those of the paper, in the same manner: above each definition its text in the language of classes. *)
From Coq Require Import Reals.
From Brox Require Import Setting Classes.
Open Scope R_scope.

Section Classes.
Context {V : Space}.
Implicit Types f : efun V.

(** strictly-convex: forall x, y in dom: x != y implies forall a in (0,1): f(a*x + (1 - a)*y) < a*f(x) + (1 - a)*f(y) *)
Definition strictly_convex f :=
  forall x, dom f x -> forall y, dom f y -> x <> y -> forall a, 0 < a < 1 -> (f (a[.]x [+] (1 - a)[.]y) < a * f x + (1 - a) * f y)%num.

(** weakly-convex(rho > 0): forall x, y in dom: forall a in [0,1]: f(a*x + (1 - a)*y) <= a*f(x) + (1 - a)*f(y) + rho/2*a*(1 - a)*|x - y|^2
  *)
Definition weakly_convex f (rho : R) :=
  0 < rho /\ forall x, dom f x -> forall y, dom f y -> forall a, 0 <= a <= 1 ->
    (f (a[.]x [+] (1 - a)[.]y) <= a * f x + (1 - a) * f y + Fin (rho/2*a*(1 - a)*norm (x [-] y)^2))%num.

(** semistrictly-quasiconvex: convex-domain and forall x, y in dom: f(x) != f(y) implies forall z in (x, y): f(z) < max(f(x), f(y)) *)
Definition semistrictly_quasiconvex f :=
  convex_domain f /\ forall x, dom f x -> forall y, dom f y -> (f x <>n f y)%num -> forall z, open_segment x y z -> (f z < num_max (f x) (f
    y))%num.

(** strongly-quasiconvex(mu > 0): forall x, y in dom: forall a in [0,1]: f(a*x + (1 - a)*y) <= max(f(x), f(y)) - a*(1 - a)*mu/2*|x - y|^2 *)
Definition strongly_quasiconvex f (mu : R) :=
  0 < mu /\ forall x, dom f x -> forall y, dom f y -> forall a, 0 <= a <= 1 ->
    (f (a[.]x [+] (1 - a)[.]y) <= num_max (f x) (f y) - Fin (a*(1 - a)*mu/2*norm (x [-] y)^2))%num.

(** strictly-pseudoconvex: differentiable and forall x, y in space: f(y) <= f(x) and y != x implies <grad f(x), y - x> < 0 *)
Definition strictly_pseudoconvex f :=
  differentiable f /\ forall x, space x -> forall y, space y -> (f y <= f x)%num /\ y <> x -> <<grad f x, y [-] x>> < 0.

(** strongly-quasar-convex(gamma in (0,1], mu > 0): differentiable and exists s in X: forall x in dom: f* >= f(x) + <grad f(x), s - x>/gamma
  + mu/2*|s - x|^2 *)
Definition strongly_quasar_convex f (gamma mu : R) :=
  0 < gamma <= 1 /\ 0 < mu /\ differentiable f /\ exists s, argmin f s /\ forall x, dom f x ->
    (fstar f >= f x + Fin (<<grad f x, s [-] x>>/gamma) + Fin (mu/2*norm (s [-] x)^2))%num.

(** star-convex-all: has-minimizer and forall s in X: forall x in dom: forall a in [0,1]: f(a*s + (1 - a)*x) <= a*f* + (1 - a)*f(x) *)
Definition star_convex_all f :=
  has_minimizer f /\ forall s, argmin f s -> forall x, dom f x -> forall a, 0 <= a <= 1 -> (f (a[.]s [+] (1 - a)[.]x) <= a * fstar f + (1 -
    a) * f x)%num.

(** strongly-star-convex(mu > 0): exists s in X: forall x in dom: forall a in [0,1]: f(a*s + (1 - a)*x) <= a*f* + (1 - a)*f(x) - a*(1 -
  a)*mu/2*|x - s|^2 *)
Definition strongly_star_convex f (mu : R) :=
  0 < mu /\ exists s, argmin f s /\ forall x, dom f x -> forall a, 0 <= a <= 1 ->
    (f (a[.]s [+] (1 - a)[.]x) <= a * fstar f + (1 - a) * f x - Fin (a*(1 - a)*mu/2*norm (x [-] s)^2))%num.

(** star-quasiconvex-all: has-minimizer and forall s in X: forall x in dom: forall z in (s, x): f(z) <= f(x) *)
Definition star_quasiconvex_all f :=
  has_minimizer f /\ forall s, argmin f s -> forall x, dom f x -> forall z, open_segment s x z -> (f z <= f x)%num.

(** strongly-star-quasiconvex(mu > 0): exists s in X: forall x in dom: forall a in [0,1]: f(a*s + (1 - a)*x) <= f(x) - a*(1 - a)*mu/2*|x -
  s|^2 *)
Definition strongly_star_quasiconvex f (mu : R) :=
  0 < mu /\ exists s, argmin f s /\ forall x, dom f x -> forall a, 0 <= a <= 1 ->
    (f (a[.]s [+] (1 - a)[.]x) <= f x - Fin (a*(1 - a)*mu/2*norm (x [-] s)^2))%num.

(** quadratic-upper-growth(L > 0): forall x in dom: f(x) - f* <= L/2*dist(x, X)^2 *)
Definition quadratic_upper_growth f (L : R) :=
  0 < L /\ forall x, dom f x -> (f x - fstar f <= (L/2) * num_sqr (dist_X f x))%num.

(** sharp(c > 0): forall x in dom: f(x) - f* >= c*dist(x, X) *)
Definition sharp f (c : R) :=
  0 < c /\ forall x, dom f x -> (f x - fstar f >= c * dist_X f x)%num.

(** quasi-strongly-convex(mu > 0): differentiable and forall x in dom: exists p in proj(x): f* >= f(x) + <grad f(x), p - x> + mu/2*dist(x,
  X)^2 *)
Definition quasi_strongly_convex f (mu : R) :=
  0 < mu /\ differentiable f /\ forall x, dom f x -> exists p, proj f x p /\
    (fstar f >= f x + Fin <<grad f x, p [-] x>> + (mu/2) * num_sqr (dist_X f x))%num.

(** one-point-convex(mu > 0): differentiable and exists s in X: forall x in dom: <grad f(x), x - s> >= mu*|x - s|^2 *)
Definition one_point_convex f (mu : R) :=
  0 < mu /\ differentiable f /\ exists s, argmin f s /\ forall x, dom f x -> <<grad f x, x [-] s>> >= mu*norm (x [-] s)^2.

(** error-bound(c > 0): differentiable and forall x in dom: |grad f(x)| >= c*dist(x, X) *)
Definition error_bound f (c : R) :=
  0 < c /\ differentiable f /\ forall x, dom f x -> (Fin (norm (grad f x)) >= c * dist_X f x)%num.

(** upper-error-bound(L > 0): differentiable and forall x in dom: |grad f(x)| <= L*dist(x, X) *)
Definition upper_error_bound f (L : R) :=
  0 < L /\ differentiable f /\ forall x, dom f x -> (Fin (norm (grad f x)) <= L * dist_X f x)%num.

(** acute-gradient(a > 0): differentiable and forall x in dom: exists p in proj(x): <grad f(x), x - p> >= a*|grad f(x)|*|x - p| *)
Definition acute_gradient f (a : R) :=
  0 < a /\ differentiable f /\ forall x, dom f x -> exists p, proj f x p /\ <<grad f x, x [-] p>> >= a*norm (grad f x)*norm (x [-] p).

(** l-smooth(L > 0): differentiable and forall x, y in dom: |grad f(x) - grad f(y)| <= L*|x - y| *)
Definition l_smooth f (L : R) :=
  0 < L /\ differentiable f /\ forall x, dom f x -> forall y, dom f y -> norm (grad f x [-] grad f y) <= L*norm (x [-] y).

(** invex: differentiable and forall x in dom: |grad f(x)| = 0 implies x in X *)
Definition invex f :=
  differentiable f /\ forall x, dom f x -> norm (grad f x) = 0 -> argmin f x.

(** variationally-coherent: differentiable and has-minimizer and forall s in X: forall x in dom: <grad f(x), x - s> >= 0 and (<grad f(x), x
  - s> = 0 implies x in X) *)
Definition variationally_coherent f :=
  differentiable f /\ has_minimizer f /\ forall s, argmin f s -> forall x, dom f x -> <<grad f x, x [-] s>> >= 0 /\ (<<grad f x, x [-] s>> =
    0 -> argmin f x).

(** weakly-variationally-coherent: differentiable and exists s in X: forall x in dom: <grad f(x), x - s> >= 0 and (<grad f(x), x - s> = 0
  implies x in X) *)
Definition weakly_variationally_coherent f :=
  differentiable f /\ exists s, argmin f s /\ forall x, dom f x -> <<grad f x, x [-] s>> >= 0 /\ (<<grad f x, x [-] s>> = 0 -> argmin f x).

(** ball-convex(t): forall x in dom: forall u in brox(x, t): exists c >= 0: forall y in dom: f(y) - f(u) >= c*<x - u, y - u>_B *)
Definition ball_convex f (t : R) :=
  forall x, dom f x -> forall u, brox f x t u -> exists c, 0 <= c /\ forall y, dom f y -> (f y - f u >= Fin (c*<<x [-] u, y [-] u>>_B))%num.

(** convex-minimizers: forall x, y in X: forall z in [x, y]: z in X *)
Definition convex_minimizers f :=
  forall x, argmin f x -> forall y, argmin f y -> forall z, segment x y z -> argmin f z.
End Classes.
