(** * The minimizers of a Polyak-Lojasiewicz function are connected

    The function is differentiable, and nothing more. F = sqrt(f - f* ) falls along chains of short steps at the rate k from every point to X; a point with chains
    to two closed parts of X has a lower one beside it, so that the lowest of these points is in both. *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox.Lib Require Import Functions Order Method Star Gradients Convex Compact Growth Pieces Rest.
From Brox Require Import Setting Classes FurtherClasses Bridge AppendixC Inclusions Arrows.
Open Scope R_scope.

Section Connected.
Context {V : Space}.
Variables (f : efun V) (mu : R) (s0 : V).
Hypotheses (PL : polyak_lojasiewicz f mu) (Hs0 : argmin f s0).
Implicit Types (x y z u v w p : V) (t : R).
Let D : differentiable f := proj1 (proj2 PL).
Let Hmu : 0 < mu := proj1 PL.
Let Rv : forall x, dom f x := differentiable_real f D.
Let low x : part f s0 <= part f x. Proof. apply (le_part f s0 x (Rv s0)). apply Hs0. apply Rv. Qed.
Let F x := sqrt (part f x - part f s0).
Let F0 x : 0 <= F x. Proof. apply sqrt_pos. Qed.
Let FF x : F x * F x = part f x - part f s0. Proof. apply sqrt_sqrt. pose proof (low x). lra. Qed.
Let F_min x : F x <= 0 -> argmin f x.
Proof. intros H. apply (argmin_of_value f x s0 Hs0 (Rv x)). pose proof (FF x). pose proof (F0 x). nra. Qed.
Let F_pos x : ~ argmin f x -> 0 < F x.
Proof. intros N. apply Rnot_le_lt. intros H. apply N, F_min, H. Qed.
Let F_at_min x : argmin f x -> F x = 0.
Proof. intros H. pose proof (FF x) as E. assert (K : part f x <= part f s0) by (apply (le_part f x s0 (Rv x)); [apply H|apply Rv]). pose proof (low x). pose proof (F0 x). nra. Qed.
Let F_continuous z e : 0 < e -> exists d, 0 < d /\ forall y, dist z y < d -> Rabs (F y - F z) < e.
Proof.
  intros He. destruct (grad_cont (part f) z (grad f z) (is_gradient_part f z _ (differentiable_grad f z D)) (e*e)) as (d & Hd & K). nra.
  exists d. split; auto. intros y L. specialize (K y L). pose proof (FF y). pose proof (FF z). pose proof (F0 y). pose proof (F0 z).
  apply Rnot_le_lt. intros N. replace (part f y - part f z) with ((F y - F z)*(F y + F z)) in K by lra. rewrite Rabs_mult, (Rabs_right (F y + F z)) in K by lra.
  assert (Rabs (F y - F z) <= F y + F z). { apply Rabs_le. lra. } nra.
Qed.
(** the rate at which F can be made to fall *)
Let k := sqrt (mu/8).
Let kk : k*k = mu/8. Proof. apply sqrt_sqrt. lra. Qed.
Let k0 : 0 < k. Proof. apply sqrt_lt_R0. lra. Qed.

(** a step of length e, or one to X *)
Let descend z e : 0 < e -> exists y, dist z y <= e /\ F y <= F z - k*dist z y /\ (argmin f y \/ dist z y = e).
Proof.
  intros He. set (h := {| pdom := fun _ : V => True; pval := fun y => F y + k * dist z y |}).
  assert (Ch : pclosed (V := V) h).
  { intros y c Hc. specialize (Hc I). change (c < F y + k * dist z y) in Hc. set (g := F y + k * dist z y - c). assert (0 < g) by (unfold g; lra).
    destruct (F_continuous y (g/2)) as (d & Hd & K). lra. exists (Rmin d (g/(2*k))). assert (P : 0 < g/(2*k)) by (apply Rdiv_lt_0_compat; lra). split. apply Rmin_pos; auto.
    intros x Lx _. pose proof (Rmin_l d (g/(2*k))). pose proof (Rmin_r d (g/(2*k))). specialize (K x ltac:(lra)). apply Rabs_def2 in K. change (c < F x + k * dist z x).
    pose proof (dist_triang z x y) as T. rewrite (dist_sym x y) in T. assert (E : g/(2*k)*k = g/2) by (field; lra).
    assert (k*dist y x < k*(g/(2*k))) by (apply Rmult_lt_compat_l; lra). assert (k*dist z y <= k*(dist z x + dist y x)) by (apply Rmult_le_compat_l; lra). unfold g in *. lra. }
  destruct (thm_A_1 (V := V) adherent_euclidean h e z Ch He) as (y & _ & Ly & My). { exists z. split. exact I. rewrite dist_refl. lra. }
  assert (Fy : F y + k*dist z y <= F z). { specialize (My z I ltac:(rewrite dist_refl; lra)). change (F y + k*dist z y <= F z + k*dist z z) in My. rewrite dist_refl in My. lra. }
  exists y. split; auto. split. lra. destruct (classic (argmin f y)) as [Y|Y]; auto. right. destruct (Rle_lt_or_eq_dec _ _ Ly) as [L|]; auto. exfalso.
  pose proof (F_pos y Y) as W. set (w := F y) in *. set (G := grad f y). set (n := norm G). assert (Nn : n*n = <<G, G>>) by apply norm_sq. pose proof (norm_ge0 G) as n0. fold n in n0.
  assert (Hn : 2*mu*(w*w) <= n*n).
  { pose proof PL as (_ & _ & Q). specialize (Q y (Rv y)). rewrite (fstar_fin f s0 Hs0), (value_part f y (Rv y)) in Q. unfold num_add, num_opp, num_scal, num_le in Q. rewrite pow2_mult in Q. fold G n in Q.
    unfold w. rewrite FF. lra. }
  assert (Np : 0 < n). { destruct n0 as [|E]; auto. rewrite <- E in Hn. assert (0 < mu*(w*w)) by (repeat apply Rmult_lt_0_compat; auto). lra. }
  assert (Low : - (2*k*w*n) <= <<G, (-1) [.] G>>).
  { assert (P1 : 0 < (e - dist z y)/n) by (apply Rdiv_lt_0_compat; lra). assert (P2 : 0 < w/(k*n)) by (apply Rdiv_lt_0_compat; auto; apply Rmult_lt_0_compat; auto).
    apply (grad_lower (part f) y G ((-1) [.] G) _ (Rmin ((e - dist z y)/n) (w/(k*n))) (is_gradient_part f y _ (differentiable_grad f y D))). apply Rmin_pos; auto.
    intros s Hs. pose proof (Rmin_l ((e - dist z y)/n) (w/(k*n))). pose proof (Rmin_r ((e - dist z y)/n) (w/(k*n))). set (x := y [+] s [.] ((-1) [.] G)).
    assert (Dx : dist y x = s*n). { unfold x. rewrite dist_shift by lra. f_equal. unfold n. rewrite norm_scal. replace (Rabs (-1)) with 1 by (rewrite Rabs_left; lra). ring. }
    assert (E1 : (e - dist z y)/n*n = e - dist z y) by (field; lra). assert (E2 : w/(k*n)*(k*n) = w) by (field; split; lra).
    assert (s*n <= (e - dist z y)/n*n) by (apply Rmult_le_compat_r; lra). assert (kn : 0 < k*n) by (apply Rmult_lt_0_compat; auto). assert (s*(k*n) < w/(k*n)*(k*n)) by (apply Rmult_lt_compat_r; lra).
    pose proof (dist_triang z y x) as T. rewrite Dx in T. specialize (My x I ltac:(lra)). change (F y + k*dist z y <= F x + k*dist z x) in My. fold w in My.
    assert (k*dist z x <= k*(dist z y + s*n)) by (apply Rmult_le_compat_l; lra). assert (Lx : w - k*(s*n) <= F x) by lra.
    assert ((w - k*(s*n))*(w - k*(s*n)) <= F x*F x) by (apply Rmult_le_compat; lra). rewrite (FF x) in H4. pose proof (FF y) as Ey. fold w in Ey.
    pose proof (Rle_0_sqr (k*(s*n))). unfold Rsqr in *. lra. }
  assert (E : <<G, (-1) [.] G>> = - (n*n)) by (rewrite Nn; ipring). rewrite E in Low. assert (n <= 2*k*w) by nra. assert (n*n <= (2*k*w)*(2*k*w)) by (apply Rmult_le_compat; lra).
  assert (E3 : (2*k*w)*(2*k*w) = mu/2*(w*w)) by (replace ((2*k*w)*(2*k*w)) with (4*(k*k)*(w*w)) by ring; rewrite kk; field). assert (0 < mu*(w*w)) by (repeat apply Rmult_lt_0_compat; auto). lra.
Qed.

(** chains of steps of at most e, along which F falls at the rate k, to a minimizer in A *)
Inductive chain (e : R) (A : V -> Prop) : V -> Prop :=
  | stop z : argmin f z -> A z -> chain e A z
  | step z y : dist z y <= e -> F y <= F z - k*dist z y -> chain e A y -> chain e A z.
Lemma chain_mono e1 e2 A z : e1 <= e2 -> chain e1 A z -> chain e2 A z.
Proof. intros H C. induction C as [z X Az|z y L Fy _ IH]. apply stop; auto. apply (step e2 A z y); auto. lra. Qed.
Lemma chain_end e A z : chain e A z -> exists a, argmin f a /\ A a /\ k*dist z a <= F z.
Proof.
  intros C. induction C as [z X Az|z y L Fy _ (a & Xa & Aa & La)].
  - exists z. rewrite dist_refl. split; auto. split; auto. pose proof (F0 z). lra.
  - exists a. split; auto. split; auto. pose proof (dist_triang z y a). assert (k*dist z a <= k*(dist z y + dist y a)) by (apply Rmult_le_compat_l; lra). lra.
Qed.
(** a chain that comes from near w, where X is not, leaves the ball of radius r around w *)
Lemma chain_leaves e A z w r r0 : 0 < r < r0 -> (forall y, dist w y < r0 -> ~ argmin f y) -> chain e A z -> dist w z < r ->
  exists y, r <= dist w y <= r + e /\ F y <= F z - k*dist z y /\ chain e A y.
Proof.
  intros Hr NX C. induction C as [z X Az|z y L Fy C IH]; intros Lz.
  - destruct (NX z); auto. lra.
  - pose proof (dist_triang w z y) as T. destruct (Rlt_dec (dist w y) r) as [Ly|Ly].
    + destruct (IH Ly) as (x & Lx & Fx & Cx). exists x. split; auto. split; auto. pose proof (dist_triang z y x).
      assert (k*dist z x <= k*(dist z y + dist y x)) by (apply Rmult_le_compat_l; lra). lra.
    + exists y. split. lra. split; auto.
Qed.

Section Parts.
Variables P Q : V -> Prop.
Hypotheses (CP : closed_set P) (CQ : closed_set Q) (Cov : forall x, argmin f x -> P x \/ Q x).
Let reach (A : V -> Prop) z := forall e, 0 < e -> exists z', dist z z' < e /\ chain e A z'.
Let reach_closed A : pclosed_set (reach A).
Proof.
  intros z N. apply NNPP. intros K. apply N. intros e He. assert (exists y, dist z y < e/2 /\ reach A y) as (y & Ly & Hy).
  { apply NNPP. intros Q'. apply K. exists (e/2). split. lra. intros y Ly Hy. apply Q'. eauto. }
  destruct (Hy (e/2)) as (z' & Lz & C). lra. exists z'. split. pose proof (dist_triang z y z'). lra. apply (chain_mono (e/2) e); auto. lra.
Qed.
Let chain_exists e z : 0 < e -> chain e P z \/ chain e Q z.
Proof.
  intros He. assert (H : forall n : nat, forall z, F z <= INR n*(k*e) -> chain e P z \/ chain e Q z).
  { assert (ke : 0 < k*e) by (apply Rmult_lt_0_compat; auto). induction n; intros x Hx.
    - simpl in Hx. assert (X : argmin f x) by (apply F_min; lra). destruct (Cov x X); [left|right]; apply stop; auto.
    - destruct (classic (argmin f x)) as [X|X]. destruct (Cov x X); [left|right]; apply stop; auto.
      destruct (descend x e He) as (y & Ly & Fy & [Y|Y]).
      + destruct (Cov y Y); [left|right]; apply (step e _ x y); auto; apply stop; auto.
      + rewrite S_INR in Hx. destruct (IHn y) as [C|C]. rewrite Y in Fy. lra. left. apply (step e _ x y); auto. right. apply (step e _ x y); auto. }
  destruct (nat_above (F z/(k*e))) as (n & Hn). assert (ke : 0 < k*e) by (apply Rmult_lt_0_compat; auto). apply (H n). assert (E : F z/(k*e)*(k*e) = F z) by (field; lra).
  rewrite <- E. apply Rmult_le_compat_r; lra.
Qed.
Let reach_all z : reach P z \/ reach Q z.
Proof.
  destruct (classic (reach P z)) as [|N]; auto. right. intros e He. apply not_all_ex_not in N. destruct N as (d & N). apply imply_to_and in N. destruct N as (Hd & N).
  pose proof (Rmin_l d e). pose proof (Rmin_r d e). assert (0 < Rmin d e) by (apply Rmin_pos; auto). destruct (chain_exists (Rmin d e) z H1) as [C|C].
  - exfalso. apply N. exists z. rewrite dist_refl. split; auto. apply (chain_mono (Rmin d e) d); auto.
  - exists z. rewrite dist_refl. split; auto. apply (chain_mono (Rmin d e) e); auto.
Qed.
Let reach_min A z : closed_set A -> argmin f z -> reach A z -> A z.
Proof.
  intros CA X H. apply NNPP. intros N. apply closed_set_part in CA. destruct (CA z N) as (r & Hr & K). destruct (F_continuous z (k*(r/2))) as (d & Hd & C). apply Rmult_lt_0_compat; lra.
  destruct (H (Rmin d (r/2))) as (z' & L & Ch). apply Rmin_pos; lra. pose proof (Rmin_l d (r/2)). pose proof (Rmin_r d (r/2)). specialize (C z' ltac:(lra)). rewrite (F_at_min z X) in C.
  apply Rabs_def2 in C. destruct (chain_end _ _ _ Ch) as (a & _ & Aa & La). assert (dist z' a < r/2) by (apply Rmult_lt_reg_l with k; lra).
  apply (K a); auto. pose proof (dist_triang z z' a). lra.
Qed.
(** a lower point of A's at distance r from w *)
Let lower A w r r0 : 0 < r < r0 -> (forall y, dist w y < r0 -> ~ argmin f y) -> reach A w -> exists u, dist w u = r /\ F u <= F w - k*r /\ reach A u.
Proof.
  intros Hr NX H. destruct (adherent_euclidean (fun n y => r <= dist w y <= r + / (INR n + 1) /\ F y <= F w - k*r + (1 + k)*/ (INR n + 1) /\ chain (/ (INR n + 1)) A y) (norm w + r + 1)) as (u & Hu).
  - intros n y (a & b & c). pose proof (inv_le n (S n) ltac:(auto)) as I1. split. lra. split. assert ((1 + k)*/ (INR (S n) + 1) <= (1 + k)*/ (INR n + 1)) by (apply Rmult_le_compat_l; lra). lra.
    apply (chain_mono (/ (INR (S n) + 1))); auto.
  - intros n. pose proof (inv_pos n) as I0. set (i := / (INR n + 1)) in *. destruct (F_continuous w i I0) as (d & Hd & C).
    destruct (H (Rmin i (Rmin d r))) as (z' & L & Ch). repeat apply Rmin_pos; lra. pose proof (Rmin_l i (Rmin d r)). pose proof (Rmin_r i (Rmin d r)). pose proof (Rmin_l d r). pose proof (Rmin_r d r).
    specialize (C z' ltac:(lra)). apply Rabs_def2 in C. destruct (chain_leaves i A z' w r r0 Hr NX) as (y & Ly & Fy & Cy). apply (chain_mono (Rmin i (Rmin d r))); auto. lra.
    exists y. split; auto. split; auto. pose proof (dist_triang w z' y). assert (k*(r - i) <= k*dist z' y) by (apply Rmult_le_compat_l; lra). lra.
  - intros y ((_ & L) & _). simpl in L. replace (/ (0 + 1)) with 1 in L by field. replace y with (w [+] (y [-] w)) by vec. eapply Rle_trans. apply norm_triang. rewrite dist_sym in L. unfold dist in L. lra.
  - exists u. split; [|split].
    + apply Rle_antisym; apply Rnot_lt_le; intros N.
      * set (g := dist w u - r) in *. assert (0 < g/2) by (unfold g; lra). destruct (inv_small (g/2) H0) as (n & Hn). specialize (Hn n (le_n n)).
        destruct (Hu n (g/2) H0) as (y & ((_ & Ly) & _) & Lu). pose proof (dist_triang w y u). rewrite (dist_sym y u) in H1. unfold g in *. lra.
      * destruct (Hu O (r - dist w u)) as (y & ((Ly & _) & _) & Lu). lra. pose proof (dist_triang w u y). lra.
    + apply Rnot_lt_le. intros N. set (g := F u - (F w - k*r)) in *. assert (0 < g/2) by (unfold g; lra). destruct (F_continuous u (g/2) H0) as (d & Hd & C).
      destruct (inv_small (g/(2*(1 + k)))) as (n & Hn). apply Rdiv_lt_0_compat; lra. specialize (Hn n (le_n n)). destruct (Hu n d Hd) as (y & (_ & Fy & _) & Lu). specialize (C y Lu). apply Rabs_def2 in C.
      assert (E : (1 + k)*(g/(2*(1 + k))) = g/2) by (field; lra). assert ((1 + k)*/ (INR n + 1) < (1 + k)*(g/(2*(1 + k)))) by (apply Rmult_lt_compat_l; lra). unfold g in *. lra.
    + intros e He. destruct (inv_small e He) as (n & Hn). specialize (Hn n (le_n n)). destruct (Hu n e He) as (y & (_ & _ & Cy) & Lu). exists y. split; auto.
      apply (chain_mono (/ (INR n + 1))); auto. lra.
Qed.
(** beside a point outside X that reaches P and Q there is a lower one that does *)
Let beside w : ~ argmin f w -> reach P w -> reach Q w -> exists w', reach P w' /\ reach Q w' /\ F w' < F w /\ F w' <= F w - k/2*dist w w'.
Proof.
  intros NX RP RQ. set (d := F w). assert (Hd : 0 < d) by (apply F_pos, NX). assert (XC : exists r0, 0 < r0 /\ forall y, dist w y < r0 -> ~ argmin f y).
  { destruct (F_continuous w d Hd) as (r0 & Hr0 & C). exists r0. split; auto. intros y L Y. specialize (C y L). rewrite (F_at_min y Y) in C. fold d in C. rewrite Rabs_left in C by lra. lra. }
  destruct XC as (r0 & Hr0 & XC). set (G := grad f w). assert (kd : 0 < k*d) by (apply Rmult_lt_0_compat; auto).
  destruct (is_gradient_part f w _ (differentiable_grad f w D) (k*d/4)) as (e & He & Fr). lra. fold G in Fr.
  set (r := Rmin (r0/2) (Rmin (e/2) (d/(2*k)))). assert (P1 : 0 < d/(2*k)) by (apply Rdiv_lt_0_compat; lra).
  assert (r1 : r <= r0/2) by apply Rmin_l. assert (r2 : r <= e/2) by (eapply Rle_trans; [apply Rmin_r|apply Rmin_l]). assert (r3 : r <= d/(2*k)) by (eapply Rle_trans; [apply Rmin_r|apply Rmin_r]).
  assert (rp : 0 < r) by (repeat apply Rmin_pos; lra). assert (kr : k*r <= d/2). { assert (E : k*(d/(2*k)) = d/2) by (field; lra). rewrite <- E. apply Rmult_le_compat_l; lra. }
  destruct (lower P w r r0) as (a & La & Fa & Ra); auto. lra. destruct (lower Q w r r0) as (b & Lb & Fb & Rb); auto. lra.
  assert (Down : forall u, dist w u = r -> F u <= F w - k*r -> <<G, u [-] w>> <= - (2*k*d*r) + k*k*(r*r) + k*d/4*r).
  { intros u Lu Fu. fold d in Fu. specialize (Fr u ltac:(lra)). rewrite Lu in Fr. pose proof (Rle_abs (- (part f u - part f w - <<G, u [-] w>>))) as A. rewrite Rabs_Ropp in A.
    pose proof (FF u) as E1. pose proof (FF w) as E2. fold d in E2. assert (F u*F u <= (d - k*r)*(d - k*r)) by (apply Rmult_le_compat; try apply F0; lra). lra. }
  destruct (segment_meets (reach P) (reach Q) a (b [-] a) (reach_closed P) (reach_closed Q)) as (c & Hc & Rp & Rq).
  - intros c _. apply reach_all. - replace (a [+] 0 [.] (b [-] a)) with a by vec; auto. - replace (a [+] 1 [.] (b [-] a)) with b by vec; auto.
  - set (p := a [+] c [.] (b [-] a)) in *. exists p. split; auto. split; auto.
    assert (Lp : dist w p <= r).
    { unfold dist. replace (w [-] p) with ((1-c) [.] (w [-] a) [+] c [.] (w [-] b)) by (unfold p; vec). eapply Rle_trans. apply norm_triang. rewrite !norm_scal, (Rabs_right (1-c)), (Rabs_right c) by lra.
      change ((1-c)*dist w a + c*dist w b <= r). rewrite La, Lb. lra. }
    pose proof (Down a La Fa) as Da. pose proof (Down b Lb Fb) as Db. assert (E : <<G, p [-] w>> = (1-c)*<<G, a [-] w>> + c*<<G, b [-] w>>) by (unfold p; ipring).
    set (bound := - (2*k*d*r) + k*k*(r*r) + k*d/4*r) in *. assert (Gp : <<G, p [-] w>> <= bound).
    { rewrite E. assert ((1-c)*<<G, a [-] w>> <= (1-c)*bound) by (apply Rmult_le_compat_l; lra). assert (c*<<G, b [-] w>> <= c*bound) by (apply Rmult_le_compat_l; lra). lra. }
    specialize (Fr p ltac:(lra)). pose proof (Rle_abs (part f p - part f w - <<G, p [-] w>>)) as A. pose proof (dist_ge0 w p) as wp.
    assert (k*d/4*dist w p <= k*d/4*r) by (apply Rmult_le_compat_l; lra). assert (kkr : k*k*(r*r) <= k*d/2*r). { replace (k*k*(r*r)) with (k*r*(k*r)) by ring. replace (k*d/2*r) with (d/2*(k*r)) by field. apply Rmult_le_compat_r; auto. apply Rmult_le_pos; lra. }
    assert (Fp : part f p <= part f w - k*d*r) by (unfold bound in *; lra). pose proof (FF p) as E1. pose proof (FF w) as E2. fold d in E2.
    assert (Lw : F p <= d - k/2*r). { apply sq_le. lra. assert (0 <= (k*r)*(k*r)) by (apply Rle_0_sqr). lra. }
    assert (0 < k/2*r) by (apply Rmult_lt_0_compat; lra). split. fold d. lra. assert (k/2*dist w p <= k/2*r) by (apply Rmult_le_compat_l; lra). fold d. lra.
Qed.
Lemma parts_meet : (exists x, argmin f x /\ P x) -> (exists x, argmin f x /\ Q x) -> exists x, argmin f x /\ P x /\ Q x.
Proof.
  intros (a & Xa & Pa) (b & Xb & Qb). assert (Ra : reach P a). { intros e He. exists a. rewrite dist_refl. split; auto. apply stop; auto. }
  assert (Rb : reach Q b). { intros e He. exists b. rewrite dist_refl. split; auto. apply stop; auto. }
  destruct (segment_meets (reach P) (reach Q) a (b [-] a) (reach_closed P) (reach_closed Q)) as (c & _ & Zp & Zq).
  { intros c _. apply reach_all. } { replace (a [+] 0 [.] (b [-] a)) with a by vec; auto. } { replace (a [+] 1 [.] (b [-] a)) with b by vec; auto. }
  set (z := a [+] c [.] (b [-] a)) in *.
  set (h := {| pdom := fun y => reach P y /\ reach Q y; pval := fun y => F y + k/4*dist z y |}).
  assert (Ch : pclosed (V := V) h).
  { intros y r Hr. destruct (classic (reach P y /\ reach Q y)) as [R|R].
    - specialize (Hr R). change (r < F y + k/4*dist z y) in Hr. set (g := F y + k/4*dist z y - r). assert (0 < g) by (unfold g; lra). destruct (F_continuous y (g/2)) as (d & Hd & K). lra.
      exists (Rmin d (g/(2*k))). assert (P0 : 0 < g/(2*k)) by (apply Rdiv_lt_0_compat; lra). split. apply Rmin_pos; auto. intros x Lx _. pose proof (Rmin_l d (g/(2*k))). pose proof (Rmin_r d (g/(2*k))).
      specialize (K x ltac:(lra)). apply Rabs_def2 in K. change (r < F x + k/4*dist z x). pose proof (dist_triang z x y) as T. rewrite (dist_sym x y) in T.
      assert (E : k/4*(g/(2*k)) = g/8) by (field; lra). assert (k/4*dist y x <= k/4*(g/(2*k))) by (apply Rmult_le_compat_l; lra).
      assert (k/4*dist z y <= k/4*(dist z x + dist y x)) by (apply Rmult_le_compat_l; lra). unfold g in *. lra.
    - apply not_and_or in R. destruct R as [R|R]; destruct (reach_closed _ y R) as (d & Hd & K); exists d; (split; [exact Hd|]); intros x Lx (Rx & Rx'); exfalso; apply (K x Lx); assumption. }
  set (rad := 4*F z/k + 1). assert (Hrad : 0 < rad). { unfold rad. pose proof (F0 z). assert (0 <= 4*F z/k) by (apply Rmult_le_pos; [lra|left; apply Rinv_0_lt_compat; auto]). lra. }
  destruct (thm_A_1 (V := V) adherent_euclidean h rad z Ch Hrad) as (w & (Wp & Wq) & _ & Mw). { exists z. split. split; auto. rewrite dist_refl. lra. }
  assert (Mz : F w + k/4*dist z w <= F z). { specialize (Mw z (conj Zp Zq) ltac:(rewrite dist_refl; lra)). change (F w + k/4*dist z w <= F z + k/4*dist z z) in Mw. rewrite dist_refl in Mw. lra. }
  exists w. assert (Xw : argmin f w).
  { apply NNPP. intros NX. destruct (beside w NX Wp Wq) as (w' & Rp & Rq & Lt & Fw'). assert (N : 0 < dist w w'). { apply dist_pos. intros ->. lra. }
    pose proof (dist_triang z w w') as T. assert (k/4*dist z w' <= k/4*(dist z w + dist w w')) by (apply Rmult_le_compat_l; lra). assert (0 < k/4*dist w w') by (apply Rmult_lt_0_compat; lra).
    destruct (Rle_dec (dist z w') rad) as [L|L].
    - specialize (Mw w' (conj Rp Rq) L). change (F w + k/4*dist z w <= F w' + k/4*dist z w') in Mw. lra.
    - assert (E : k/4*rad = F z + k/4) by (unfold rad; field; lra). assert (k/4*rad <= k/4*dist z w') by (apply Rmult_le_compat_l; lra). pose proof (F0 w'). lra. }
  split; auto. split; apply reach_min; auto.
Qed.
End Parts.
End Connected.

Theorem Polyak_lojasiewicz_connected {V : Space} (f : efun V) mu : has_minimizer f -> polyak_lojasiewicz f mu -> connected_minimizers f.
Proof. intros (s & Hs)%a_minimizer PL. split. exists s; exact Hs. intros P Q CP CQ Cov EP EQ. apply (parts_meet f mu s PL Hs P Q); auto. Qed.
