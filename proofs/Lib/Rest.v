(** Lemma C.5; a segment covered by two closed sets; X of star-quasiconvex functions is connected; Lemma A.4, reading P, on the line; Example 2. *)
From Coq Require Import Reals Lra Lia Psatz Classical.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions Order Method Star Gradients Convex Compact Growth Pieces Line.

Open Scope R_scope.
Section S.
Context {V : IPS}.
Implicit Types (f : pfun V) (x y z u v : V) (t : R).

(* Lemma C.5, from alignment alone: z = projection of x on the line through u and xs *)
Theorem lem_C_5 x u xs z tau : u <> xs -> z = xs[+]tau[.](u[-]xs) -> <<x[-]z, u[-]xs>> = 0 -> 0 <= <<x[-]u, u[-]xs>> ->
  exists b, 0 <= b <= 1 /\ u = cvx b xs z.
Proof. intros N Ez O A. assert (P : 0 < <<u[-]xs,u[-]xs>>). { rewrite <- dist_sq. pose proof (dist_pos _ _ N). nra. }
  assert (E : <<x[-]u,u[-]xs>> = <<x[-]z,u[-]xs>> + (tau-1)*<<u[-]xs,u[-]xs>>) by (rewrite Ez; ipring). rewrite O in E.
  assert (1 <= tau). { destruct (Rle_dec 1 tau); auto. nra. }
  exists (1 - /tau). assert (0 < /tau) by (apply Rinv_0_lt_compat; lra). assert (tau*/tau = 1) by (field; lra). split. split; nra.
  rewrite Ez. assert (Eu : u = xs[+](/tau*tau)[.](u[-]xs)). { rewrite Rmult_comm, H1. vec. } rewrite Eu at 1. unfold cvx. vec. Qed.

(* a segment covered by two closed sets, one end in each, meets both *)
Lemma segment_meets (A B : V -> Prop) x v : pclosed_set A -> pclosed_set B -> (forall s, 0 <= s <= 1 -> A (x[+]s[.]v) \/ B (x[+]s[.]v)) ->
  A (x[+]0[.]v) -> B (x[+]1[.]v) -> exists s, 0 <= s <= 1 /\ A (x[+]s[.]v) /\ B (x[+]s[.]v).
Proof. intros CA CB Cov A0 B1. set (p := fun s => x[+]s[.]v) in *. pose proof (norm_ge0 v) as nv.
  assert (D : forall s r, dist (p s) (p r) = Rabs (s-r) * norm v). { intros s r. unfold dist. rewrite <- norm_scal. f_equal. unfold p. vec.
    }
  assert (Near : forall C s, pclosed_set C -> ~ C (p s) -> exists e, 0 < e /\ forall r, Rabs (s-r) < e -> ~ C (p r)).
  { intros C s CC N. destruct (CC _ N) as (e & He & K). exists (e/(norm v+1)). split. apply Rdiv_lt_0_compat; lra. intros r L. apply K.
    rewrite D.
    assert (E : e/(norm v+1)*(norm v+1) = e) by (field; lra). pose proof (Rabs_pos (s-r)).
      assert (Rabs (s-r)*(norm v+1) < e) by (rewrite <- E; apply Rmult_lt_compat_r; lra). nra. }
  set (S := fun s => 0 <= s <= 1 /\ A (p s)). destruct (completeness S) as (m & UB & LUB). { exists 1. intros s (H & _); lra. } { exists 0.
    split; auto; lra. }
  assert (m0 : 0 <= m) by (apply UB; split; auto; lra). assert (m1 : m <= 1) by (apply LUB; intros s (H & _); lra).
  assert (Am : A (p m)). { apply NNPP; intro N. destruct (Near A m CA N) as (e & He & K). assert (m <= m - e); [|lra]. apply LUB.
    intros s (Hs & As).
    destruct (Rle_dec s (m-e)); auto. exfalso. assert (s <= m) by (apply UB; split; auto). apply (K s); auto. rewrite Rabs_right; lra. }
  exists m. split; auto. split; auto. apply NNPP; intro N. destruct (Near B m CB N) as (e & He & K).
  destruct (Req_dec m 1) as [->|]. auto. set (s := Rmin 1 (m + e/2)). assert (m < s) by (unfold s; apply Rmin_glb_lt; lra).
    assert (s <= 1) by apply Rmin_l. assert (s <= m+e/2) by apply Rmin_r.
  assert (~ B (p s)) by (apply K; rewrite Rabs_left; lra). destruct (Cov s) as [As|]; [lra| |tauto]. assert (s <= m) by (apply UB; split;
    auto; lra). lra. Qed.
Theorem star_quasi_connected f : pstar_quasiconvex f -> pconnected_closed (pargmin f).
Proof. intros (xs & Hx & K).
  assert (Q : forall A B : V -> Prop, (forall x, pargmin f x <-> A x \/ B x) -> pclosed_set A -> pclosed_set B -> A xs -> (exists x, B x) ->
    exists x, A x /\ B x).
  { intros A B X CA CB Axs (b & Bb). assert (Xb : pargmin f b) by (apply X; auto).
    destruct (segment_meets A B xs (b[-]xs) CA CB) as (s & _ & P); [| | |eauto].
    - intros s Hs. apply X. destruct (Req_dec s 0) as [->|]. replace (xs[+]0[.](b[-]xs)) with xs by vec; auto.
      destruct (Req_dec s 1) as [->|]. replace (xs[+]1[.](b[-]xs)) with b by vec; auto.
      replace (xs[+]s[.](b[-]xs)) with (cvx (1-s) xs b) by (unfold cvx; vec). destruct (K b (1-s) (proj1 Xb) ltac:(lra)) as (D & L).
        apply argmin_val with b; auto.
    - replace (xs[+]0[.](b[-]xs)) with xs by vec; auto.
    - replace (xs[+]1[.](b[-]xs)) with b by vec; auto. }
  intros A B X CA CB EA EB. pose proof (proj1 (X xs) Hx) as [H|H]. apply Q; auto.
  destruct (Q B A) as (x & P); auto. intros x; rewrite X; tauto. exists x; tauto. Qed.
End S.

(* Lemma A.4 reading P holds on the line with rule farthest *)
Theorem lem_A_4_P_line (f : pfun Line) t (a b c : R) : pbroximally_aligned f t -> 0 < t -> pdom f a -> pfar f t a -> pfar f t b ->
  pfarthest f t a b -> pfarthest f t b c -> t < Rabs (a - c).
Proof. intros ((xs & Hx & A) & P) Ht Da Fa Fb R1 R2. pose proof R1 as (B1 & M1). pose proof R2 as (B2 & _).
  pose proof (A a b Da Fa B1) as K1. pose proof (A b c (proj1 B1) Fb B2) as K2. rewrite line_align in K1, K2.
  assert (N1 : b <> a). { apply (lem_A_3 f t a b); auto. eapply far_nonopt; eauto. apply farthest_moving; auto. }
  assert (N2 : c <> b). { apply (lem_A_3 f t b c); auto. apply B1. eapply far_nonopt; eauto. apply farthest_moving; auto. }
  destruct (Rlt_dec t (Rabs (a-c))) as [|NL]; auto. exfalso.
  pose proof (Fa xs Hx) as F1. pose proof (Fb xs Hx) as F2. rewrite line_dist in F1, F2.
  destruct B1 as (D1 & L1 & V1). destruct B2 as (D2 & L2 & V2). rewrite line_dist in L1, L2.
  assert (E : f c = f b). { apply Rle_antisym. apply V2; auto. rewrite line_dist, Rminus_diag_eq, Rabs_R0; auto; lra. apply V1; auto.
    rewrite line_dist; lra. }
  assert (Bc : pbrox f t a c). { repeat split; auto. rewrite line_dist; lra. rewrite E; auto. }
  specialize (M1 c Bc). rewrite !line_dist in M1.
  revert F1 F2 M1 NL L1 L2. unfold Rabs. repeat destruct (Rcase_abs _); intros; nra. Qed.

(* Example 2: |x| with one more zero *)
Definition absf : pfun Line := {| pdom := (fun _ => True) : Line -> Prop; pval := fun x : R => Rabs x |}.
Definition ex2 (b : R) : pfun Line := {| pdom := (fun _ => True) : Line -> Prop; pval := fun x : R => if Req_EM_T x b then 0 else Rabs x |}.
Lemma abs_min (x : Line) : pargmin absf x <-> x = 0.
Proof. split. intros (_ & M). specialize (M 0 I). simpl in M. rewrite Rabs_R0 in M. pose proof (Rabs_pos x). destruct (Req_dec x 0); auto.
  pose proof (Rabs_pos_lt x H0). lra.
  intros ->. split. exact I. simpl. intros y _. rewrite Rabs_R0. apply Rabs_pos. Qed.
Lemma abs_convex : pconvex absf.
Proof. split. intros ? ? ? _ _ _; exact I. intros x y a _ _ Ha. simpl. eapply Rle_trans. apply Rabs_triang.
  rewrite !Rabs_mult, (Rabs_right a), (Rabs_right (1-a)); lra. Qed.
Theorem ex_2 b t : b <> 0 -> 0 < t -> pbroximally_aligned (ex2 b) t /\ (forall x : Line, pargmin (ex2 b) x <-> x = 0 \/ x = b) /\ pclosed
  (ex2 b).
Proof. intros Nb Ht. assert (Ba : pbroximally_aligned absf t). { apply conj_star; auto. apply star_strictly_star, convex_star. exists 0;
  apply abs_min; auto. apply abs_convex. }
  set (S := (fun x => x = b) : Line -> Prop).
  assert (H1 : forall x, pdom (ex2 b) x <-> pdom absf x \/ S x) by (simpl; tauto).
  assert (H2 : forall x, S x -> forall y, pargmin absf y -> ex2 b x = absf y). { intros x -> y Y. apply abs_min in Y. subst y. simpl.
    rewrite Rabs_R0. destruct (Req_EM_T b b); tauto. }
  assert (H3 : forall x, ~ S x -> ex2 b x = absf x). { intros x Sx. simpl. unfold S in Sx. destruct (Req_EM_T x b); tauto. }
  assert (H4 : exists y, pargmin absf y) by (exists 0; apply abs_min; auto).
  split. split. apply (lem_C_1_alignment absf (ex2 b) S t); auto; apply Ba. apply (lem_C_1_progress absf (ex2 b) S t); auto; apply Ba.
  split. intros x. rewrite (lem_C_1_argmin absf (ex2 b) S H1 H2 H3 H4), abs_min. reflexivity.
  apply (lem_C_1_closed absf (ex2 b) S); auto.
  - intros x c Hc. specialize (Hc I). simpl in *. exists (Rabs x - c). split. lra. intros y L _. rewrite line_dist in L.
    pose proof (Rabs_triang (x-y) y). replace (x-y+y) with x in H by ring. lra.
  - intros x Sx. unfold S in *. exists (Rabs (x-b)). split. apply Rabs_pos_lt. lra. intros y L ->. rewrite line_dist in L. lra. Qed.
