(* The definitions that exported files have, printed from the language of classes, and those that were written by hand first say the same of every function on finitely many points. *)
From Coq Require Import QArith List Lia Lqa ZArith.
Require FirstDefinitions PrintedDefinitions.
Module F := FirstDefinitions.
Module P := PrintedDefinitions.
Import ListNotations.
Open Scope Q_scope.

#[local] Existing Instance P.dec_same.
#[local] Existing Instance P.dec_minimizer.
Notation same := P.same.
Notation minimizer := P.minimizer.

(* A function: there is a point, all have the same number of coordinates, and none has two values. *)
Definition wf (f : P.function) : Prop :=
  f <> [] /\ (forall x, In x f -> forall y, In y f -> length (fst x) = length (fst y)) /\ P.is_function f.

Lemma same_refl x : same x x.
Proof. induction x; simpl; [exact I | split; [reflexivity | assumption]]. Qed.
Lemma same_sym x : forall y, same x y -> same y x.
Proof. induction x as [| a x h]; intros [| b y] H; simpl in *; try tauto. destruct H; split; [symmetry; assumption | auto]. Qed.
Lemma same_trans x : forall y z, same x y -> same y z -> same x z.
Proof.
  induction x as [| a x h]; intros [| b y] [| c z] H K; simpl in *; try tauto.
  destruct H, K; split; [rewrite H; assumption | eauto].
Qed.
Lemma same_dec x y : same x y \/ ~ same x y.
Proof. destruct (P.decide (same x y)) eqn:E; [left; exact (proj1 (P.decide_iff (same x y)) E) | right; exact (proj1 (P.decide_false (same x y)) E)]. Qed.

(* ---- The least of a list. *)
Lemma fold_least a l : let m := fold_right (fun b m => if Qle_bool b m then b else m) a l in (m = a \/ In m l) /\ m <= a /\ forall b, In b l -> m <= b.
Proof.
  induction l as [| b l h]; simpl.
  - split; [left; reflexivity | split; [apply Qle_refl | tauto]].
  - destruct h as [h [ha hl]]. destruct (Qle_bool b _) eqn:E.
    + apply Qle_bool_iff in E. split; [right; left; reflexivity | split; [eapply Qle_trans; eassumption |]].
      intros c [-> | Hc]; [apply Qle_refl | eapply Qle_trans; [eassumption | auto]].
    + split; [destruct h; auto | split; [assumption |]].
      intros c [-> | Hc]; [| auto]. apply Qlt_le_weak, Qnot_le_lt. intro K. apply Qle_bool_iff in K. congruence.
Qed.
Lemma lowest_in l : l <> [] -> In (P.lowest_of l) l /\ forall b, In b l -> P.lowest_of l <= b.
Proof.
  destruct l as [| a l]; [congruence | intros _]. destruct (fold_least a l) as [h [ha hl]]. unfold P.lowest_of.
  split; [destruct h as [-> | h]; [left; reflexivity | right; exact h] |]. intros b [<- | Hb]; auto.
Qed.

Lemma least_minimizer f : f <> [] -> exists s, In s f /\ minimizer f s.
Proof.
  intro H. destruct (lowest_in (map snd f)) as [Hin Hle]; [destruct f; [congruence | discriminate] |].
  apply in_map_iff in Hin. destruct Hin as [s [E Hs]]. exists s. split; [exact Hs |].
  intros z Hz. rewrite E. apply Hle. apply in_map. exact Hz.
Qed.
Lemma minimizer_least f s : In s f -> minimizer f s -> snd s == P.least f.
Proof.
  intros Hs Hm. destruct (lowest_in (map snd f)) as [Hin Hle]; [destruct f; [destruct Hs | discriminate] |].
  apply Qle_antisym; [| apply Hle, in_map, Hs].
  apply in_map_iff in Hin. destruct Hin as [z [E Hz]]. unfold P.least. rewrite <- E. apply Hm. exact Hz.
Qed.

Lemma to_minimizers_spec d f : f <> [] ->
  (exists s, In s f /\ minimizer f s /\ P.to_minimizers d f = d s) /\ forall s, In s f -> minimizer f s -> P.to_minimizers d f <= d s.
Proof.
  intro H. set (l := filter (fun s => P.decide (minimizer f s)) f).
  assert (K : forall s, In s l <-> In s f /\ minimizer f s).
  { intro s. unfold l. rewrite filter_In. rewrite (P.decide_iff (minimizer f s)). reflexivity. }
  destruct (lowest_in (map d l)) as [Hin Hle].
  { destruct (least_minimizer f H) as [s Hs]. apply K in Hs. destruct l; [destruct Hs | discriminate]. }
  split.
  - apply in_map_iff in Hin. destruct Hin as [s [E Hs]]. exists s. apply K in Hs. destruct Hs. repeat split; try assumption. symmetry. exact E.
  - intros s Hs Hm. apply Hle, in_map, K. split; assumption.
Qed.

Lemma far_iff tt B f x : f <> [] -> (F.far tt B f x <-> tt < P.to_minimizers (fun other => P.squared_distance B x other) f).
Proof.
  intro H. destruct (to_minimizers_spec (fun other => P.squared_distance B x other) f H) as [[s [Hs [Hm E]]] Hle]. split.
  - intro K. rewrite E. apply Qnot_le_lt. exact (K s Hs Hm).
  - intros K z Hz Hmz Hn. apply (Qlt_not_le _ _ K). eapply Qle_trans; [apply (Hle z Hz Hmz) | exact Hn].
Qed.

(* ---- Segments: one of n + 1 points between two different ones is outside a set of n points. *)
Lemma between_injective p x : forall y l m, length x = length y -> ~ same x y -> same p (F.between l x y) -> same p (F.between m x y) -> l == m.
Proof.
  revert p. induction x as [| a x h]; intros p [| b y] l m L H Hl Hm; simpl in *; try discriminate; [tauto |].
  destruct p as [| c p]; simpl in *; [tauto |]. destruct Hl as [Ha Hl], Hm as [Hb Hm].
  destruct (Qeq_dec a b) as [E | E].
  - apply (h p y); auto; tauto.
  - assert (K : (l - m) * (b - a) == 0) by (rewrite Hb in Ha; lra).
    destruct (Qmult_integral _ _ K) as [Z | Z]; [lra | exfalso; apply E; lra].
Qed.

Lemma pigeonhole {A B} (R : A -> B -> Prop) (L : list A) : forall f : list B,
  NoDup L -> (forall a, In a L -> exists z, In z f /\ R a z) -> (forall a b z, In a L -> In b L -> R a z -> R b z -> a = b) -> (length L <= length f)%nat.
Proof.
  induction L as [| a L h]; intros f N H I; simpl; [lia |]. inversion N as [| a' L' Na NL]; subst.
  destruct (H a (or_introl eq_refl)) as [z [Hz Rz]]. apply in_split in Hz. destruct Hz as [f1 [f2 ->]].
  rewrite app_length. simpl. enough (length L <= length (f1 ++ f2))%nat by (rewrite app_length in *; lia).
  apply h; [exact NL | | intros b c w Hb Hc; apply I; right; assumption].
  intros b Hb. destruct (H b (or_intror Hb)) as [w [Hw Rw]]. exists w. split; [| exact Rw].
  apply in_app_or in Hw. apply in_or_app. destruct Hw as [Hw | [Hw | Hw]]; [left; exact Hw | | right; exact Hw].
  exfalso. subst w. apply Na. rewrite (I a b z); auto; [left; reflexivity | right; exact Hb].
Qed.

Lemma leaves f x y : wf f -> In x f -> In y f -> (forall l, In l (F.ways f) -> exists z, In z f /\ same (fst z) (F.between l (fst x) (fst y))) -> same (fst x) (fst y).
Proof.
  intros [_ [L _]] Hx Hy H. destruct (same_dec (fst x) (fst y)) as [E | E]; [exact E | exfalso].
  assert (K : (length (seq 1 (length f + 1)) <= length f)%nat); [| rewrite seq_length in K; lia].
  apply (pigeonhole (fun k z => same (fst z) (F.between (Z.of_nat k # Pos.of_nat (length f + 2)) (fst x) (fst y)))).
  - apply seq_NoDup.
  - intros k Hk. apply H. unfold F.ways. apply in_map_iff. exists k. split; [reflexivity | exact Hk].
  - intros k m z _ _ Hk Hm. assert (Q := between_injective _ _ _ _ _ (L x Hx y Hy) E Hk Hm). unfold Qeq in Q. simpl in Q. nia.
Qed.

Lemma between_same x : forall y l, same x y -> same x (F.between l x y).
Proof.
  induction x as [| a x h]; intros [| b y] l H; simpl in *; try tauto. destruct H as [H K]. split; [rewrite H; lra | auto].
Qed.

(* What is said of a whole segment is said where its ends are one point. *)
Lemma along_iff f (c : Q -> Q -> Prop) x y : wf f -> In x f -> In y f -> (same (fst x) (fst y) -> forall l, c l (snd x)) -> (F.along f c x y <-> same (fst x) (fst y)).
Proof.
  intros W Hx Hy C. split.
  - intro H. apply (leaves f x y W Hx Hy). intros l Hl. destruct (H l Hl) as [z [Hz [Hs _]]]. exists z. split; assumption.
  - intros E l _. exists x. split; [exact Hx |]. split; [apply between_same; exact E | apply C; exact E].
Qed.
Lemma sees_iff f x y : wf f -> In x f -> In y f -> (F.sees f x y <-> same (fst x) (fst y)).
Proof.
  intros W Hx Hy. split; [apply (leaves f x y W Hx Hy) |]. intros E l _. exists x. split; [exact Hx | apply between_same; exact E].
Qed.
Lemma value f x y : wf f -> In x f -> In y f -> same (fst x) (fst y) -> snd x == snd y.
Proof. intros [_ [_ H]] Hx Hy. apply H; assumption. Qed.

Lemma no_between x y z : same (fst x) (fst y) -> ~ P.between x y z.
Proof. intros E [N _]. exact (N E). Qed.

(* Both files name the type of points. *)
Ltac by_value V := let K := fresh in pose proof V as K; cbv beta; unfold F.point, P.point in *; rewrite K; apply Qle_lteq; right; ring.
Ltac pairs W := split; intros H x Hx y Hy; specialize (H x Hx y Hy).

Section Equivalence.
Context (f : P.function) (W : wf f).

Theorem convex_domain_same : F.convex_domain f <-> P.convex_domain f.
Proof. pairs W; apply (sees_iff f x y W Hx Hy); exact H. Qed.

Theorem convex_same : F.convex f <-> P.convex f.
Proof.
  pairs W; [apply (along_iff f _ x y W Hx Hy) in H; [exact H |] | apply (along_iff f _ x y W Hx Hy); [| exact H]];
    intros E l; by_value (value f x y W Hx Hy E).
Qed.

Lemma no_length x : forall y, same x y -> F.dot (F.sub x y) (F.sub x y) == 0.
Proof.
  induction x as [| a x h]; intros [| b y] H; simpl in *; try tauto; try reflexivity.
  destruct H as [H K]. rewrite (h y K), H. lra.
Qed.

Theorem strongly_convex_same mu : F.strongly_convex mu f <-> P.strongly_convex mu f.
Proof.
  split; intros [M H]; (split; [exact M |]); intros x Hx y Hy; specialize (H x Hx y Hy);
    [apply (along_iff f _ x y W Hx Hy) in H; [exact H |] | apply (along_iff f _ x y W Hx Hy); [| exact H]];
    intros E l; cbv beta; unfold F.squared_length; rewrite (no_length _ _ E); by_value (value f x y W Hx Hy E).
Qed.

Theorem quasiconvex_same : F.quasiconvex f <-> P.quasiconvex f.
Proof.
  split.
  - intros H x Hx y Hy. specialize (H x Hx y Hy). apply (along_iff f _ x y W Hx Hy) in H; [| intros _ l; left; apply Qle_refl].
    split; [| exact H]. intros z _ B. destruct (no_between x y z H B).
  - intros H x Hx y Hy. destruct (H x Hx y Hy) as [_ E]. apply (along_iff f _ x y W Hx Hy); [intros _ l; left; apply Qle_refl | exact E].
Qed.

Theorem strictly_quasiconvex_same : F.strictly_quasiconvex f <-> P.strictly_quasiconvex f.
Proof.
  split.
  - intros H x Hx y Hy. assert (E : same (fst x) (fst y)).
    { destruct (same_dec (fst x) (fst y)) as [E | E]; [exact E |]. apply (leaves f x y W Hx Hy).
      intros l Hl. destruct (H x Hx y Hy E l Hl) as [z [Hz [S _]]]. exists z. split; assumption. }
    split; [| exact E]. intros z _ B. destruct (no_between x y z E B).
  - intros H x Hx y Hy N. destruct (H x Hx y Hy) as [_ E]. destruct (N E).
Qed.

Theorem star_convex_same : F.star_convex f <-> P.star_convex f.
Proof.
  split; intros [s [Hs [M H]]]; exists s; (split; [exact Hs | split; [exact M |]]); intros x Hx; specialize (H x Hx).
  - apply (along_iff f _ s x W Hs Hx) in H; [| intros E l; by_value (value f s x W Hs Hx E)].
    split; [| exact H]. intros _ a _ _. pose proof (minimizer_least f s Hs M) as L. rewrite <- L. by_value (value f s x W Hs Hx H).
  - apply (along_iff f _ s x W Hs Hx); [intros E l; by_value (value f s x W Hs Hx E) | exact (proj2 H)].
Qed.

Theorem star_quasiconvex_same : F.star_quasiconvex f <-> P.star_quasiconvex f.
Proof.
  split; intros [s [Hs [M H]]]; exists s; (split; [exact Hs | split; [exact M |]]); intros x Hx; specialize (H x Hx).
  - apply (along_iff f _ s x W Hs Hx) in H; [| intros E l; by_value (value f s x W Hs Hx E)].
    split; [| exact H]. intros z _ B. destruct (no_between s x z H B).
  - apply (along_iff f _ s x W Hs Hx); [intros E l; by_value (value f s x W Hs Hx E) | exact (proj2 H)].
Qed.

Lemma same_minimizer s x : In s f -> In x f -> minimizer f s -> same (fst s) (fst x) -> minimizer f x.
Proof. intros Hs Hx M E z Hz. rewrite <- (value f s x W Hs Hx E). apply M. exact Hz. Qed.

Theorem strictly_star_quasiconvex_same : F.strictly_star_quasiconvex f <-> P.strictly_star_quasiconvex f.
Proof.
  split; intros [s [Hs [M H]]]; exists s; (split; [exact Hs | split; [exact M |]]); intros x Hx; specialize (H x Hx);
    assert (C : same (fst s) (fst x) -> forall l : Q, snd s <= snd x /\ (~ minimizer f x -> snd s < snd x))
      by (intros E l; split; [rewrite (value f s x W Hs Hx E); apply Qle_refl | intro N; destruct (N (same_minimizer s x Hs Hx M E))]).
  - apply (along_iff f _ s x W Hs Hx C) in H. split; [| exact H]. intros z _ B. destruct (no_between s x z H B).
  - apply (along_iff f _ s x W Hs Hx C). exact (proj2 H).
Qed.

Theorem quadratic_growth_same mu : 0 < mu -> (F.quadratic_growth mu f <-> P.quadratic_growth mu f).
Proof.
  intro M. assert (M2 : 0 <= mu / 2) by (unfold Qdiv; assert (0 < / 2) by reflexivity; nra). destruct W as [N _]. split.
  - intro H. split; [exact M |]. intros x Hx. destruct (H x Hx) as [s [Hs [Hm K]]].
    destruct (to_minimizers_spec (fun other => P.squared_length x other) f N) as [_ Hle]. specialize (Hle s Hs Hm).
    rewrite <- (minimizer_least f s Hs Hm). change (F.dot (F.sub (fst x) (fst s)) (F.sub (fst x) (fst s))) with (P.squared_length x s) in K.
    pose proof (Qmult_le_compat_r _ _ (mu / 2) Hle M2) as J. unfold F.point, P.point in *. lra.
  - intros [_ H] x Hx. destruct (to_minimizers_spec (fun other => P.squared_length x other) f N) as [[s [Hs [Hm E]]] _].
    exists s. split; [exact Hs | split; [exact Hm |]]. specialize (H x Hx). rewrite E, <- (minimizer_least f s Hs Hm) in H.
    change (F.dot (F.sub (fst x) (fst s)) (F.sub (fst x) (fst s))) with (P.squared_length x s). unfold F.point, P.point in *. lra.
Qed.

Theorem unique_minimizer_same : F.unique_minimizer f <-> P.unique_minimizer f.
Proof.
  split.
  - intro H. destruct (least_minimizer f (proj1 W)) as [s [Hs M]]. exists s. split; [exact Hs | split; [exact M |]]. intros r Hr Mr. apply H; assumption.
  - intros [s [Hs [M H]]] x Hx y Hy Mx My. apply same_trans with (fst s); [apply H; assumption | apply same_sym, H; assumption].
Qed.
Theorem connected_minimizers_same : F.connected_minimizers f <-> P.connected_minimizers f.
Proof. split; intros H x Hx; [intros Mx y Hy My | intros y Hy Mx My]; apply H; assumption. Qed.
Theorem generalized_pseudoconvex_same : F.generalized_pseudoconvex f <-> P.generalized_pseudoconvex f.
Proof. reflexivity. Qed.
Theorem has_minimizer_same : F.has_minimizer f <-> P.has_minimizer f.
Proof. reflexivity. Qed.

Section Radius.
Context (tt : Q) (B : F.metric).

Lemma serves_iff (c : P.point * Q -> P.point * Q -> Prop) :
  (exists s, In s f /\ F.serves tt B f c s) <->
  (exists s, In s f /\ (minimizer f s /\ (forall x, In x f -> tt < P.to_minimizers (fun other => P.squared_distance B x other) f ->
    forall u, In u f -> c x u -> 0 <= P.inner B (P.sub (fst x) (fst u)) (P.sub (fst u) (fst s))))).
Proof.
  split; intros [s [Hs [M H]]]; exists s; (split; [exact Hs | split; [exact M |]]); intros x Hx K; apply (H x Hx);
    apply (far_iff tt B f x (proj1 W)); exact K.
Qed.

Theorem alignment_same : F.alignment tt B f <-> P.alignment tt B f.
Proof. exact (serves_iff (F.brox tt B f)). Qed.
Theorem progress_same : F.progress tt B f <-> P.progress tt B f.
Proof. reflexivity. Qed.
Theorem broximally_aligned_same : F.broximally_aligned tt B f <-> P.broximally_aligned tt B f.
Proof. unfold F.broximally_aligned, P.broximally_aligned. rewrite alignment_same, progress_same. reflexivity. Qed.
Theorem uniformly_aligned_same : F.uniformly_aligned tt B f <-> P.uniformly_aligned tt B f.
Proof. exact (serves_iff (F.at_most_ball_minimum tt B f)). Qed.
Theorem uniformly_aligned_sublevel_same : F.uniformly_aligned_sublevel tt B f <-> P.uniformly_aligned_sublevel tt B f.
Proof. exact (serves_iff (fun x u => snd u <= snd x)). Qed.
Theorem uniformly_aligned_in_ball_same : F.uniformly_aligned_in_ball tt B f <-> P.uniformly_aligned_in_ball tt B f.
Proof.
  unfold F.uniformly_aligned_in_ball. rewrite (serves_iff (fun x u => snd u <= snd x /\ F.near tt B x u)).
  split; intros [s [Hs [M H]]]; exists s; (split; [exact Hs | split; [exact M |]]); intros x Hx K u Hu.
  - intros N V. apply (H x Hx K u Hu). split; assumption.
  - intros [V N]. apply (H x Hx K u Hu N V).
Qed.
End Radius.

(* No function on finitely many points is continuous, or finite everywhere; all are closed, and have a bounded domain. *)
Theorem never_same mu : (F.real_valued f <-> P.real_valued f) /\ (F.continuous f <-> P.continuous f) /\ (F.differentiable f <-> P.differentiable f)
  /\ (F.pseudoconvex f <-> P.pseudoconvex f) /\ (F.quasar_convex f <-> P.quasar_convex mu f) /\ (F.aiming f <-> P.aiming mu f)
  /\ (F.polyak_lojasiewicz f <-> P.polyak_lojasiewicz mu f) /\ (F.restricted_secant f <-> P.restricted_secant mu f).
Proof. repeat split; intro H; destruct H. Qed.
Theorem always_same : (F.closed f <-> P.closed f) /\ (F.bounded_domain f <-> P.bounded_domain f).
Proof. split; reflexivity. Qed.

End Equivalence.

Definition all := (convex_domain_same, convex_same, strongly_convex_same, quasiconvex_same, strictly_quasiconvex_same, star_convex_same, star_quasiconvex_same,
  strictly_star_quasiconvex_same, quadratic_growth_same, unique_minimizer_same, connected_minimizers_same, generalized_pseudoconvex_same, has_minimizer_same,
  alignment_same, progress_same, broximally_aligned_same, uniformly_aligned_same, uniformly_aligned_sublevel_same, uniformly_aligned_in_ball_same, never_same, always_same).
Print Assumptions all.
