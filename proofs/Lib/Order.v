(** What depends on the order of the values only: Appendix D, Lemmas 5.1, 5.2, A.2, A.3. *)
From Coq Require Import Reals Lra Psatz Classical.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions.

Open Scope R_scope.
Section S.
Context {V : IPS}.
Implicit Types (f g : pfun V) (x y z u : V) (t : R).

Lemma brox_self f t x : 0 <= t -> pdom f x -> (forall z, pdom f z -> dist x z <= t -> f x <= f z) -> pbrox f t x x.
Proof. intros; repeat split; auto. rewrite dist_refl; auto. Qed.
Lemma brox_singleton f t x : (forall u, pbrox f t x u <-> u = x) -> pbrox f t x x.
Proof. intros H; apply H; auto. Qed.
Lemma far_mono f t1 t2 x : t1 <= t2 -> pfar f t2 x -> pfar f t1 x.
Proof. intros H K y Hy. specialize (K y Hy). lra. Qed.
Lemma far_not_argmin f t x u : pfar f t x -> dist x u <= t -> ~ pargmin f u.
Proof. intros H K L. specialize (H u L). lra. Qed.

Theorem prop_2 f t1 t2 : 0 < t1 < t2 -> pprogress f t1 -> pprogress f t2.
Proof. intros Ht P x Dx H. apply P; auto. intros u; split.
  - intros (Du & Hu & Mu). apply H. repeat split; auto. lra.
    destruct (brox_singleton _ _ _ H) as (_ & _ & Mx).
    intros z Dz Hz. assert (f u <= f x). { apply Mu; auto. rewrite dist_refl; lra. }
    specialize (Mx z Dz Hz). lra.
  - intros ->. apply brox_self; auto. lra. intros z Dz Hz.
    apply (proj2 (proj2 (brox_singleton _ _ _ H))); auto. lra. Qed.

Theorem uba_ba_A f t : 0 < t -> puniformly_aligned_sublevel f t -> palignment f t.
Proof. intros Ht (xs & Hx & A). exists xs; split; auto. intros x u Dx F (Du & Hu & M).
  apply A; auto. apply M; auto. rewrite dist_refl; lra. Qed.
Theorem uba_ba_B f t : 0 < t -> puniformly_aligned_in_ball f t -> palignment f t.
Proof. intros Ht (xs & Hx & A). exists xs; split; auto. intros x u Dx F (Du & Hu & M).
  apply A; auto. apply M; auto. rewrite dist_refl; lra. Qed.
Theorem uba_ba_C f t : puniformly_aligned f t -> palignment f t.
Proof. intros (xs & Hx & A). exists xs; split; auto. intros x u Dx F (Du & Hu & M). apply A; auto. Qed.
Theorem uba_A_C f t : 0 < t -> puniformly_aligned_sublevel f t -> puniformly_aligned f t.
Proof. intros Ht (xs & Hx & A). exists xs; split; auto. intros x u Dx F Du M. apply A; auto.
  apply M; auto. rewrite dist_refl; lra. Qed.
Theorem uba_A_B f t : puniformly_aligned_sublevel f t -> puniformly_aligned_in_ball f t.
Proof. intros (xs & Hx & A). exists xs; split; auto. Qed.

Theorem thm_D1_A f t1 t2 : t1 <= t2 -> puniformly_aligned_sublevel f t1 -> puniformly_aligned_sublevel f t2.
Proof. intros Ht (xs & Hx & A). exists xs; split; auto. intros x u Dx F Du M.
  apply A; auto. eapply far_mono; eauto. Qed.
Theorem thm_D1_C f t1 t2 : t1 <= t2 -> puniformly_aligned f t1 -> puniformly_aligned f t2.
Proof. intros Ht (xs & Hx & A). exists xs; split; auto. intros x u Dx F Du M.
  apply A; auto. eapply far_mono; eauto. intros; apply M; auto; lra. Qed.

(* Lemma 5.1: only the order of the values matters *)
Definition compose (phi : R -> R) f : pfun V := {| pdom := pdom f; pval := fun x => phi (f x) |}.
Definition increasing_on_range (phi : R -> R) f := forall x y, pdom f x -> pdom f y -> f x < f y -> phi (f x) < phi (f y).
Section L51.
Variables (phi : R -> R) (f : pfun V) (t : R). Hypothesis (H : increasing_on_range phi f).
Lemma phi_le x y : pdom f x -> pdom f y -> (phi (f x) <= phi (f y) <-> f x <= f y).
Proof. intros; split; intros.
  - destruct (Rlt_dec (f y) (f x)); [|lra]. assert (phi (f y) < phi (f x)) by (apply H; auto). lra.
  - destruct (Req_dec (f x) (f y)) as [->|]; [lra|]. left; apply H; auto. lra. Qed.
Lemma argmin_compose x : pargmin (compose phi f) x <-> pargmin f x.
Proof. split; intros (D & M); split; auto; simpl in *; intros; apply phi_le; auto. Qed.
Lemma brox_compose x u : pbrox (compose phi f) t x u <-> pbrox f t x u.
Proof. split; intros (D & L & M); repeat split; auto; simpl in *; intros; apply phi_le; auto. Qed.
Lemma far_compose x : pfar (compose phi f) t x <-> pfar f t x.
Proof. split; intros F y Y; apply F, argmin_compose; auto. Qed.
Theorem lem_5_1_alignment : palignment (compose phi f) t <-> palignment f t.
Proof. split; intros (xs & Hx & A); exists xs; split; try (apply argmin_compose; auto);
  intros x u D F B; apply A; auto; try apply far_compose; auto; apply brox_compose; auto. Qed.
Theorem lem_5_1_progress : pprogress (compose phi f) t <-> pprogress f t.
Proof. split; intros P x D B; apply argmin_compose, P; auto; intros u; rewrite <- B; pose proof (brox_compose x u); tauto. Qed.
Theorem lem_5_1 : pbroximally_aligned (compose phi f) t <-> pbroximally_aligned f t.
Proof. unfold pbroximally_aligned. rewrite lem_5_1_alignment, lem_5_1_progress. tauto. Qed.
End L51.
(* closedness in Lemma 5.1: phi nondecreasing near the range and lsc there *)
Theorem lem_5_3 f a b t : 0 < a -> pbroximally_aligned (compose (fun r => a*r+b) f) t <-> pbroximally_aligned f t.
Proof. intros. apply lem_5_1. intros x y _ _ L. nra. Qed.

(* Lemma 5.2: q is a bijective affine isometry *)
Section L52.
Variables (Q R' : V -> V) (b : V) (f : pfun V) (t : R).
Hypothesis Qlin : forall x y a, Q (x [+] a[.]y) = Q x [+] a[.]Q y.
Hypothesis Qiso : forall x y, <<Q x, Q y>> = <<x, y>>.
Hypothesis Qinv : forall y, Q (R' y) = y.
Definition sub : pfun V := {| pdom := fun x => pdom f (Q x [+] b); pval := fun x => f (Q x [+] b) |}.
Let q x := Q x [+] b.
Let r y := R' (y [-] b).
Lemma qr y : q (r y) = y. Proof. unfold q, r. rewrite Qinv. vec. Qed.
Lemma q_diff x y : q x [-] q y = Q (x [-] y).
Proof. unfold q. rewrite Qlin. vec. Qed.
Lemma q_dist x y : dist (q x) (q y) = dist x y.
Proof. unfold dist, norm. rewrite q_diff, Qiso. auto. Qed.
Lemma rq x : r (q x) = x.
Proof. apply dist_eq. rewrite <- q_dist, qr. apply dist_refl. Qed.
Lemma argmin_sub x : pargmin sub x <-> pargmin f (q x).
Proof. split; intros (D & M); split; auto.
  - intros y Dy. specialize (M (r y)); simpl in M; fold (q (r y)) in M; fold (q x) in M; rewrite qr in M. auto.
  - intros y Dy. apply M; auto. Qed.
Lemma brox_sub x u : pbrox sub t x u <-> pbrox f t (q x) (q u).
Proof. split; intros (D & L & M); repeat split; auto.
  - rewrite q_dist; auto.
  - intros y Dy Hy. specialize (M (r y)); simpl in M; fold (q (r y)) in M; fold (q u) in M; rewrite qr in M.
    apply M; auto. rewrite <- q_dist, qr; auto.
  - rewrite q_dist in L; auto.
  - intros y Dy Hy. apply (M (q y)); auto. rewrite q_dist; auto. Qed.
Lemma far_sub x : pfar sub t x <-> pfar f t (q x).
Proof. split; intros F y Y.
  - rewrite <- (qr y), q_dist. apply F, argmin_sub. rewrite qr; auto.
  - rewrite <- q_dist. apply F, argmin_sub; auto. Qed.
Theorem lem_5_2_alignment : palignment f t -> palignment sub t.
Proof. intros (xs & Hx & A). exists (r xs); split. apply argmin_sub; rewrite qr; auto.
  intros x u D F B. rewrite <- Qiso, <- !q_diff, qr. apply A; auto. apply far_sub; auto. apply brox_sub; auto. Qed.
Theorem lem_5_2_progress : pprogress f t -> pprogress sub t.
Proof. intros P x D B. apply argmin_sub, P; auto. intros u. rewrite <- (qr u), <- brox_sub, B.
  split; intros K. rewrite K; auto. rewrite <- (rq x), <- K, rq; auto. Qed.
Theorem lem_5_2 : pbroximally_aligned f t -> pbroximally_aligned sub t.
Proof. intros (A & P); split. apply lem_5_2_alignment; auto. apply lem_5_2_progress; auto. Qed.
End L52.

Theorem lem_A_2 f t x u : palignment f t -> pfar f t x -> pfar f t u -> pbrox f t x u -> pbrox f t u x -> x = u.
Proof. intros (xs & Hx & A) Fx Fu B1 B2.
  pose proof (A x u (proj1 B2) Fx B1) as K1. pose proof (A u x (proj1 B1) Fu B2) as K2.
  apply veq. pose proof (inner_pos V (x[-]u)). revert K1 K2 H. ipx. intros. nra. Qed.

Theorem lem_A_3 f t x y : pprogress f t -> pdom f x -> ~ pargmin f x -> pmoving f t x y -> y <> x.
Proof. intros P D N (B & M) ->. apply N, P; auto. intros u; split.
  - intros U. destruct (eq_dec_v u x) as [|K]; auto. destruct M; eauto.
  - intros ->; auto. Qed.
Lemma farthest_moving f t x y : pfarthest f t x y -> pmoving f t x y.
Proof. intros (B & M); split; auto. intros (u & U & K) ->. specialize (M u U). rewrite dist_refl in M.
  assert (0 < dist x u) by (apply dist_pos; auto). lra. Qed.
End S.
