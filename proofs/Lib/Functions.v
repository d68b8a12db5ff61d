(** Inner products and norms; functions as a domain and real values, with the notions of Setting.v and Classes.v for one inner product.
    Bridge.v shows that they are those of Setting.v and Classes.v. *)
From Coq Require Import Reals Lra Psatz Classical.
From Brox Require Import Setting.
Open Scope R_scope.

Section Basic.
Context {V : IPS}.
Implicit Types x y z u v : V.
Lemma inner_plus_r x y z : <<x, y[+]z>> = <<x,y>> + <<x,z>>.
Proof. rewrite inner_sym, inner_plus_l, (inner_sym _ y), (inner_sym _ z); ring. Qed.
Lemma inner_scal_r a x y : <<x, a[.]y>> = a * <<x,y>>.
Proof. rewrite inner_sym, inner_scal_l, inner_sym; ring. Qed.
Lemma inner_0_l x : <<zero, x>> = 0.
Proof. rewrite <- (plus_opp_r V x), inner_plus_l, inner_scal_l; ring. Qed.
Lemma inner_0_r x : <<x, zero>> = 0.
Proof. rewrite inner_sym; apply inner_0_l. Qed.
(* equality of vectors by computing inner products *)
Lemma veq x y : <<x[-]y, x[-]y>> = 0 -> x = y.
Proof. intros H. apply inner_def in H.
  assert (K : (x [-] y) [+] y = zero [+] y) by (rewrite H; auto).
  rewrite <- plus_assoc, (plus_comm _ (_ [.] y)), plus_opp_r, plus_0_r, plus_comm, plus_0_r in K; auto. Qed.
Lemma norm_ge0 x : 0 <= norm x. Proof. apply sqrt_pos. Qed.
Lemma dist_ge0 x y : 0 <= dist x y. Proof. apply sqrt_pos. Qed.
Lemma norm_sq x : norm x * norm x = <<x,x>>.
Proof. apply sqrt_sqrt, inner_pos. Qed.
Lemma dist_sq x y : dist x y * dist x y = <<x[-]y,x[-]y>>.
Proof. apply sqrt_sqrt, inner_pos. Qed.
End Basic.
#[export] Hint Rewrite @inner_plus_l @inner_plus_r @inner_scal_l @inner_scal_r @inner_0_l @inner_0_r : ip.

Ltac symm := repeat match goal with
  | |- context[inner ?x ?y] => match goal with
     | |- context[inner y x] => tryif constr_eq x y then fail else rewrite (inner_sym _ y x) end end.
Ltac ipx := autorewrite with ip; symm.            (* expand inner products in the goal *)
Ltac ipring := ipx; ring.
Ltac vec := apply veq; ipring.                    (* prove a vector identity *)

Section Basic2.
Context {V : IPS}.
Implicit Types x y z u v : V.
Lemma CS x y : <<x,y>> * <<x,y>> <= <<x,x>> * <<y,y>>.
Proof. destruct (Req_dec <<y,y>> 0) as [H|H].
  - apply inner_def in H; subst; autorewrite with ip; lra.
  - pose proof (inner_pos V y). pose proof (inner_pos V (<<y,y>>[.]x [-] <<x,y>>[.]y)) as K.
    autorewrite with ip in K. rewrite (inner_sym _ y x) in K.
    assert (0 <= <<y,y>> * (<<x,x>>*<<y,y>> - <<x,y>>*<<x,y>>)) by nra.
    assert (0 < <<y,y>>) by lra. nra. Qed.
Lemma sq_le a b : 0 <= b -> a*a <= b*b -> a <= b.
Proof. intros. destruct (Rle_dec a b); auto. nra. Qed.
Lemma norm_triang x y : norm (x[+]y) <= norm x + norm y.
Proof. pose proof (norm_ge0 x); pose proof (norm_ge0 y). apply sq_le; [lra|].
  rewrite norm_sq. ipx. rewrite <- !norm_sq, (inner_sym _ y x) || rewrite <- !norm_sq.
  assert (<<x,y>> <= norm x * norm y).
  { apply sq_le; [nra|]. pose proof (CS x y) as K. rewrite <- !norm_sq in K. nra. }
  nra. Qed.
Lemma dist_sym x y : dist x y = dist y x.
Proof. unfold dist, norm. f_equal. ipring. Qed.
Lemma dist_refl x : dist x x = 0.
Proof. unfold dist, norm. rewrite <- sqrt_0; f_equal. ipring. Qed.
Lemma dist_triang x y z : dist x z <= dist x y + dist y z.
Proof. unfold dist. replace (x[-]z) with ((x[-]y)[+](y[-]z)) by vec. apply norm_triang. Qed.
Lemma dist_eq x y : dist x y = 0 -> x = y.
Proof. intros H. apply veq. rewrite <- dist_sq, H; ring. Qed.
Lemma dist_pos x y : x <> y -> 0 < dist x y.
Proof. intros H. destruct (dist_ge0 x y); auto. symmetry in H0; apply dist_eq in H0; tauto. Qed.
Lemma eq_dec_v x y : x = y \/ x <> y.
Proof. destruct (Req_dec (dist x y) 0) as [H|H]. left; apply dist_eq; auto.
  right; intros ->; apply H, dist_refl. Qed.
Lemma dist_le_sq x y t : 0 <= t -> <<x[-]y,x[-]y>> <= t*t -> dist x y <= t.
Proof. intros. apply sq_le; auto. rewrite dist_sq; auto. Qed.
End Basic2.

(* Extended-valued functions: f = +inf outside dom *)
Record pfun (V : Type) := { pdom : V -> Prop; pval :> V -> R }.
Arguments pdom {_}. Arguments pval {_}.

Section Classes.
Context {V : IPS}.
Implicit Types (f : pfun V) (x y z u : V) (t : R).
Definition pargmin f x := pdom f x /\ forall y, pdom f y -> f x <= f y.
Definition pproper f := exists x, pdom f x.
(* lower semicontinuity, also where f = +inf *)
Definition pclosed f := forall x c, (pdom f x -> c < f x) ->
  exists r, 0 < r /\ forall y, dist x y < r -> pdom f y -> c < f y.
Definition pbrox f t x u := pdom f u /\ dist x u <= t /\ forall z, pdom f z -> dist x z <= t -> f u <= f z.
Definition pfar f t x := forall y, pargmin f y -> t < dist x y.     (* dist(x,X) > t *)
Definition palignment_at f t xs := pargmin f xs /\
  forall x u, pdom f x -> pfar f t x -> pbrox f t x u -> 0 <= <<x[-]u, u[-]xs>>.
Definition palignment f t := exists xs, palignment_at f t xs.
Definition pprogress f t := forall x, pdom f x -> (forall u, pbrox f t x u <-> u = x) -> pargmin f x.
Definition pbroximally_aligned f t := palignment f t /\ pprogress f t.
Definition puniformly_aligned f t := exists xs, pargmin f xs /\
  forall x u, pdom f x -> pfar f t x -> pdom f u -> (forall z, pdom f z -> dist x z <= t -> f u <= f z) -> 0 <= <<x[-]u, u[-]xs>>.
Definition puniformly_aligned_sublevel f t := exists xs, pargmin f xs /\
  forall x u, pdom f x -> pfar f t x -> pdom f u -> f u <= f x -> 0 <= <<x[-]u, u[-]xs>>.
Definition puniformly_aligned_in_ball f t := exists xs, pargmin f xs /\
  forall x u, pdom f x -> pfar f t x -> pdom f u -> f u <= f x -> dist x u <= t -> 0 <= <<x[-]u, u[-]xs>>.

(* a x + (1-a) y *)
Definition cvx a x y : V := a[.]x [+] (1-a)[.]y.
Definition pconvex_dom f := forall x y a, pdom f x -> pdom f y -> 0 <= a <= 1 -> pdom f (cvx a x y).
Definition pconvex f := pconvex_dom f /\ forall x y a, pdom f x -> pdom f y -> 0 <= a <= 1 ->
  f (cvx a x y) <= a * f x + (1-a) * f y.
Definition pstrongly_convex f mu := pconvex_dom f /\ forall x y a, pdom f x -> pdom f y -> 0 <= a <= 1 ->
  f (cvx a x y) - mu/2*<<cvx a x y,cvx a x y>> <= a * (f x - mu/2*<<x,x>>) + (1-a) * (f y - mu/2*<<y,y>>).
Definition pquasiconvex f := pconvex_dom f /\ forall x y a, pdom f x -> pdom f y -> 0 <= a <= 1 ->
  f (cvx a x y) <= Rmax (f x) (f y).
Definition pstrictly_quasiconvex f := pconvex_dom f /\ forall x y a, pdom f x -> pdom f y -> x <> y -> 0 < a < 1 ->
  f (cvx a x y) < Rmax (f x) (f y).
Definition pstar_convex f := exists xs, pargmin f xs /\ forall x a, pdom f x -> 0 <= a <= 1 ->
  pdom f (cvx a xs x) /\ f (cvx a xs x) <= a * f xs + (1-a) * f x.
Definition pstar_quasiconvex f := exists xs, pargmin f xs /\ forall x a, pdom f x -> 0 < a < 1 ->
  pdom f (cvx a xs x) /\ f (cvx a xs x) <= f x.
Definition pstrictly_star_quasiconvex f := exists xs, pargmin f xs /\ forall x a, pdom f x -> 0 < a < 1 ->
  pdom f (cvx a xs x) /\ f (cvx a xs x) <= f x /\ (~ pargmin f x -> f (cvx a xs x) < f x).

(* gradients with respect to the inner product of V *)
Definition is_grad f x g := forall eps, 0 < eps -> exists d, 0 < d /\
  forall y, dist x y < d -> Rabs (f y - f x - <<g, y[-]x>>) <= eps * dist x y.
Definition gateaux f x g := forall v, derivable_pt_lim (fun s => f (x [+] s[.]v)) 0 <<g,v>>.
Definition preal_valued f := forall x, pdom f x.
(* G is the gradient of f everywhere *)
Definition pgradient f (G : V -> V) := preal_valued f /\ forall x, is_grad f x (G x).
Definition pdifferentiable f := exists G, pgradient f G.
Definition pprojection f x p := pargmin f p /\ forall y, pargmin f y -> dist x p <= dist x y.
Definition ppseudoconvex f := exists G, pgradient f G /\ forall x y, 0 <= <<G x, y[-]x>> -> f x <= f y.
Definition pquasar_convex f gam := 0 < gam <= 1 /\ exists G xs, pgradient f G /\ pargmin f xs /\
  forall x, f x + /gam * <<G x, xs[-]x>> <= f xs.
Definition paiming f th := 0 < th /\ exists G, pgradient f G /\
  forall x, exists p, pprojection f x p /\ forall y, pargmin f y -> th * (f x - f y) <= <<G x, x[-]p>>.
Definition ppolyak_lojasiewicz f mu := 0 < mu /\ exists G, pgradient f G /\
  forall x y, pargmin f y -> 2 * mu * (f x - f y) <= <<G x, G x>>.
Definition pquadratic_growth f mu := 0 < mu /\ forall x, pdom f x -> exists p, pprojection f x p /\
  mu/2 * (dist x p * dist x p) <= f x - f p.
Definition prestricted_secant f mu := 0 < mu /\ exists G, pgradient f G /\
  forall x, exists p, pprojection f x p /\ mu * (dist x p * dist x p) <= <<G x, x[-]p>>.
Definition punique_minimizer f := exists x, pargmin f x /\ forall y, pargmin f y -> y = x.

(* BPM *)
Definition pmoving f t x y := pbrox f t x y /\ ((exists u, pbrox f t x u /\ u <> x) -> y <> x).
Definition pfarthest f t x y := pbrox f t x y /\ forall u, pbrox f t x u -> dist x u <= dist x y.
Definition prun f t (x : nat -> V) := pdom f (x O) /\ forall k, pmoving f t (x k) (x (S k)).
End Classes.
