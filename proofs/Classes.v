(** * The classes

    Each class is one formula, printed from its definition in the language of classes (the comment above it;
      [brox classes NAME --definition]).
    Points are vectors; [x [-] y] is a difference, [a[.]x] a multiple. *)
From Coq Require Import Reals.
From Brox Require Import Setting.
Open Scope R_scope.

Section Classes.
Context {V : Space}.
Implicit Types f : efun V.

(** convex-domain: forall x, y in dom: forall z in [x, y]: z in dom *)
Definition convex_domain f :=
  forall x, dom f x -> forall y, dom f y -> forall z, segment x y z -> dom f z.

(** alignment(t): exists s in X: forall x in dom: dist(x, X)_B > t implies forall u in brox(x, t): <x - u, u - s>_B >= 0 *)
Definition alignment f (t : R) :=
  exists s, argmin f s /\ forall x, dom f x -> (dist_X_B f x > Fin t)%num -> forall u, brox f x t u -> <<x [-] u, u [-] s>>_B >= 0.

(** progress(t): forall x in dom: x in brox(x, t) and (forall u in brox(x, t): u = x) implies x in X *)
Definition progress f (t : R) :=
  forall x, dom f x -> brox f x t x /\ (forall u, brox f x t u -> u = x) -> argmin f x.

(** broximally-aligned(t): alignment(t) and progress(t) *)
Definition broximally_aligned f (t : R) :=
  alignment f t /\ progress f t.

(** uniformly-aligned(t): exists s in X: forall x in dom: dist(x, X)_B > t implies forall u in dom:
    (forall z in ball(x, t): f(u) <= f(z)) implies <x - u, u - s>_B >= 0 *)
Definition uniformly_aligned f (t : R) :=
  exists s, argmin f s /\ forall x, dom f x -> (dist_X_B f x > Fin t)%num -> forall u, dom f u ->
    (forall z, ball x t z -> (f u <= f z)%num) -> <<x [-] u, u [-] s>>_B >= 0.

(** uniformly-aligned-sublevel(t): exists s in X: forall x in dom: dist(x, X)_B > t implies forall u in dom: f(u) <= f(x) implies <x - u, u
  - s>_B >= 0 *)
Definition uniformly_aligned_sublevel f (t : R) :=
  exists s, argmin f s /\ forall x, dom f x -> (dist_X_B f x > Fin t)%num -> forall u, dom f u -> (f u <= f x)%num -> <<x [-] u, u [-] s>>_B
    >= 0.

(** uniformly-aligned-in-ball(t): exists s in X: forall x in dom: dist(x, X)_B > t implies forall u in ball(x, t): f(u) <= f(x) implies <x -
  u, u - s>_B >= 0 *)
Definition uniformly_aligned_in_ball f (t : R) :=
  exists s, argmin f s /\ forall x, dom f x -> (dist_X_B f x > Fin t)%num -> forall u, ball x t u -> (f u <= f x)%num -> <<x [-] u, u [-]
    s>>_B >= 0.

(** convex: forall x, y in dom: forall a in [0,1]: f(a*x + (1 - a)*y) <= a*f(x) + (1 - a)*f(y) *)
Definition convex f :=
  forall x, dom f x -> forall y, dom f y -> forall a, 0 <= a <= 1 -> (f (a[.]x [+] (1 - a)[.]y) <= a * f x + (1 - a) * f y)%num.

(** strongly-convex(mu > 0): forall x, y in dom: forall a in [0,1]: f(a*x + (1 - a)*y) <= a*f(x) + (1 - a)*f(y) - mu/2*a*(1 - a)*|x - y|^2
  *)
Definition strongly_convex f (mu : R) :=
  0 < mu /\ forall x, dom f x -> forall y, dom f y -> forall a, 0 <= a <= 1 ->
    (f (a[.]x [+] (1 - a)[.]y) <= a * f x + (1 - a) * f y - Fin (mu/2*a*(1 - a)*norm (x [-] y)^2))%num.

(** strictly-convex: forall x, y in dom: x != y implies forall a in (0,1): f(a*x + (1 - a)*y) < a*f(x) + (1 - a)*f(y) *)
Definition strictly_convex f :=
  forall x, dom f x -> forall y, dom f y -> x <> y -> forall a, 0 < a < 1 -> (f (a[.]x [+] (1 - a)[.]y) < a * f x + (1 - a) * f y)%num.

(** weakly-convex(rho > 0): forall x, y in dom: forall a in [0,1]: f(a*x + (1 - a)*y) <= a*f(x) + (1 - a)*f(y) + rho/2*a*(1 - a)*|x - y|^2
  *)
Definition weakly_convex f (rho : R) :=
  0 < rho /\ forall x, dom f x -> forall y, dom f y -> forall a, 0 <= a <= 1 ->
    (f (a[.]x [+] (1 - a)[.]y) <= a * f x + (1 - a) * f y + Fin (rho/2*a*(1 - a)*norm (x [-] y)^2))%num.

(** quasiconvex: forall x, y in dom: forall z in [x, y]: f(z) <= max(f(x), f(y)) *)
Definition quasiconvex f :=
  forall x, dom f x -> forall y, dom f y -> forall z, segment x y z -> (f z <= num_max (f x) (f y))%num.

(** strictly-quasiconvex: forall x, y in dom: forall z in (x, y): f(z) < max(f(x), f(y)) *)
Definition strictly_quasiconvex f :=
  forall x, dom f x -> forall y, dom f y -> forall z, open_segment x y z -> (f z < num_max (f x) (f y))%num.

(** semistrictly-quasiconvex: convex-domain and forall x, y in dom: f(x) != f(y) implies forall z in (x, y): f(z) < max(f(x), f(y)) *)
Definition semistrictly_quasiconvex f :=
  convex_domain f /\ forall x, dom f x -> forall y, dom f y -> (f x <>n f y)%num -> forall z, open_segment x y z -> (f z < num_max (f x) (f
    y))%num.

(** strongly-quasiconvex(mu > 0): forall x, y in dom: forall a in [0,1]: f(a*x + (1 - a)*y) <= max(f(x), f(y)) - a*(1 - a)*mu/2*|x - y|^2 *)
Definition strongly_quasiconvex f (mu : R) :=
  0 < mu /\ forall x, dom f x -> forall y, dom f y -> forall a, 0 <= a <= 1 ->
    (f (a[.]x [+] (1 - a)[.]y) <= num_max (f x) (f y) - Fin (a*(1 - a)*mu/2*norm (x [-] y)^2))%num.

(** pseudoconvex: differentiable and forall x, y in space: <grad f(x), y - x> >= 0 implies f(y) >= f(x) *)
Definition pseudoconvex f :=
  differentiable f /\ forall x, space x -> forall y, space y -> <<grad f x, y [-] x>> >= 0 -> (f y >= f x)%num.

(** strictly-pseudoconvex: differentiable and forall x, y in space: f(y) <= f(x) and y != x implies <grad f(x), y - x> < 0 *)
Definition strictly_pseudoconvex f :=
  differentiable f /\ forall x, space x -> forall y, space y -> (f y <= f x)%num /\ y <> x -> <<grad f x, y [-] x>> < 0.

(** generalized-pseudoconvex: forall x, y in dom: f(y) < f(x) implies forall g in clarke(x): <g, y - x> < 0 *)
Definition generalized_pseudoconvex f :=
  forall x, dom f x -> forall y, dom f y -> (f y < f x)%num -> forall g, clarke f x g -> <<g, y [-] x>> < 0.

(** quasar-convex(gamma in (0,1]): differentiable and exists s in X: forall x in dom: f* >= f(x) + <grad f(x), s - x>/gamma *)
Definition quasar_convex f (gamma : R) :=
  0 < gamma <= 1 /\ differentiable f /\ exists s, argmin f s /\ forall x, dom f x -> (fstar f >= f x + Fin (<<grad f x, s [-]
    x>>/gamma))%num.

(** strongly-quasar-convex(gamma in (0,1], mu > 0): differentiable and exists s in X: forall x in dom: f* >= f(x) + <grad f(x), s - x>/gamma
  + mu/2*|s - x|^2 *)
Definition strongly_quasar_convex f (gamma mu : R) :=
  0 < gamma <= 1 /\ 0 < mu /\ differentiable f /\ exists s, argmin f s /\ forall x, dom f x ->
    (fstar f >= f x + Fin (<<grad f x, s [-] x>>/gamma) + Fin (mu/2*norm (s [-] x)^2))%num.

(** star-convex: exists s in X: forall x in dom: forall a in [0,1]: f(a*s + (1 - a)*x) <= a*f* + (1 - a)*f(x) *)
Definition star_convex f :=
  exists s, argmin f s /\ forall x, dom f x -> forall a, 0 <= a <= 1 -> (f (a[.]s [+] (1 - a)[.]x) <= a * fstar f + (1 - a) * f x)%num.

(** star-convex-all: has-minimizer and forall s in X: forall x in dom: forall a in [0,1]: f(a*s + (1 - a)*x) <= a*f* + (1 - a)*f(x) *)
Definition star_convex_all f :=
  has_minimizer f /\ forall s, argmin f s -> forall x, dom f x -> forall a, 0 <= a <= 1 -> (f (a[.]s [+] (1 - a)[.]x) <= a * fstar f + (1 -
    a) * f x)%num.

(** strongly-star-convex(mu > 0): exists s in X: forall x in dom: forall a in [0,1]: f(a*s + (1 - a)*x) <= a*f* + (1 - a)*f(x) - a*(1 -
  a)*mu/2*|x - s|^2 *)
Definition strongly_star_convex f (mu : R) :=
  0 < mu /\ exists s, argmin f s /\ forall x, dom f x -> forall a, 0 <= a <= 1 ->
    (f (a[.]s [+] (1 - a)[.]x) <= a * fstar f + (1 - a) * f x - Fin (a*(1 - a)*mu/2*norm (x [-] s)^2))%num.

(** star-quasiconvex: exists s in X: forall x in dom: forall z in (s, x): f(z) <= f(x) *)
Definition star_quasiconvex f :=
  exists s, argmin f s /\ forall x, dom f x -> forall z, open_segment s x z -> (f z <= f x)%num.

(** star-quasiconvex-all: has-minimizer and forall s in X: forall x in dom: forall z in (s, x): f(z) <= f(x) *)
Definition star_quasiconvex_all f :=
  has_minimizer f /\ forall s, argmin f s -> forall x, dom f x -> forall z, open_segment s x z -> (f z <= f x)%num.

(** strictly-star-quasiconvex: exists s in X: forall x in dom: forall z in (s, x): f(z) <= f(x) and (not x in X implies f(z) < f(x)) *)
Definition strictly_star_quasiconvex f :=
  exists s, argmin f s /\ forall x, dom f x -> forall z, open_segment s x z -> (f z <= f x)%num /\ (~ argmin f x -> (f z < f x)%num).

(** strongly-star-quasiconvex(mu > 0): exists s in X: forall x in dom: forall a in [0,1]: f(a*s + (1 - a)*x) <= f(x) - a*(1 - a)*mu/2*|x -
  s|^2 *)
Definition strongly_star_quasiconvex f (mu : R) :=
  0 < mu /\ exists s, argmin f s /\ forall x, dom f x -> forall a, 0 <= a <= 1 ->
    (f (a[.]s [+] (1 - a)[.]x) <= f x - Fin (a*(1 - a)*mu/2*norm (x [-] s)^2))%num.

(** aiming(theta > 0): differentiable and forall x in dom: exists p in proj(x): <grad f(x), x - p> >= theta*(f(x) - f* ) *)
Definition aiming f (theta : R) :=
  0 < theta /\ differentiable f /\ forall x, dom f x -> exists p, proj f x p /\ (Fin <<grad f x, x [-] p>> >= theta * (f x - fstar f))%num.

(** polyak-lojasiewicz(mu > 0): differentiable and forall x in dom: |grad f(x)|^2 >= 2*mu*(f(x) - f* ) *)
Definition polyak_lojasiewicz f (mu : R) :=
  0 < mu /\ differentiable f /\ forall x, dom f x -> (Fin (norm (grad f x)^2) >= (2*mu) * (f x - fstar f))%num.

(** quadratic-growth(mu > 0): forall x in dom: f(x) - f* >= mu/2*dist(x, X)^2 *)
Definition quadratic_growth f (mu : R) :=
  0 < mu /\ forall x, dom f x -> (f x - fstar f >= (mu/2) * num_sqr (dist_X f x))%num.

(** quadratic-upper-growth(L > 0): forall x in dom: f(x) - f* <= L/2*dist(x, X)^2 *)
Definition quadratic_upper_growth f (L : R) :=
  0 < L /\ forall x, dom f x -> (f x - fstar f <= (L/2) * num_sqr (dist_X f x))%num.

(** sharp(c > 0): forall x in dom: f(x) - f* >= c*dist(x, X) *)
Definition sharp f (c : R) :=
  0 < c /\ forall x, dom f x -> (f x - fstar f >= c * dist_X f x)%num.

(** restricted-secant(mu > 0): differentiable and forall x in dom: exists p in proj(x): <grad f(x), x - p> >= mu*dist(x, X)^2 *)
Definition restricted_secant f (mu : R) :=
  0 < mu /\ differentiable f /\ forall x, dom f x -> exists p, proj f x p /\ (Fin <<grad f x, x [-] p>> >= mu * num_sqr (dist_X f x))%num.

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

(** unique-minimizer: exists s in X: forall y in X: y = s *)
Definition unique_minimizer f :=
  exists s, argmin f s /\ forall y, argmin f y -> y = s.

(** connected-minimizers: X is connected *)
Definition connected_minimizers f :=
  connected (argmin f).

(** convex-minimizers: forall x, y in X: forall z in [x, y]: z in X *)
Definition convex_minimizers f :=
  forall x, argmin f x -> forall y, argmin f y -> forall z, segment x y z -> argmin f z.
End Classes.
