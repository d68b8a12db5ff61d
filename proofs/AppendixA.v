(** * Appendix A: the broximal operator, and what the two assumptions give *)
From Coq Require Import Reals Lra Psatz Classical.
From Brox.Lib Require Import Functions Order Method Star Gradients Rd Compact Rest Line.
From Brox Require Import Setting Classes Bridge Spaces.
Open Scope R_scope.

Section AppendixA.
Context {V : Space}.
Implicit Types (f : efun V) (x y z u v : V) (t : R).

(** Theorem A.1: the broximal set is not empty ... *)
Theorem Theorem_A_1 f t x : closed f -> 0 < t -> (exists z, dom f z /\ ball x t z) -> exists u, brox f x t u.
Proof.
  intros Cl Ht (z & D & L). destruct (thm_A_1 (V := M V) adherent_metric (part f) t x) as (u & Hu); auto.
  - apply closed_metric, Cl. - exists z; auto. - exists u. apply brox_part, Hu.
Qed.
(** ... and where the ball meets X it is their intersection. *)
Theorem Theorem_A_1_meets_X f t x : (exists y, argmin f y /\ ball x t y) -> forall u, brox f x t u <-> ball x t u /\ argmin f u.
Proof.
  intros (y & Hy & L) u. rewrite brox_part, (thm_A_1_meets (V := M V) (part f) t x y u); [|apply argmin_part, Hy|exact L].
  rewrite argmin_part. reflexivity.
Qed.

(** Lemma A.1: at a point of the broximal set the gradient is [c B (x - u)], [c >= 0], and 0 inside the ball. *)
Theorem Lemma_A_1 f t x u : differentiable f -> 0 < t -> brox f x t u ->
  exists c, 0 <= c /\ (forall v, <<grad f u, v>> = c * <<x [-] u, v>>_B) /\ (normB (x [-] u) < t -> c = 0).
Proof.
  intros D Ht B. apply brox_part in B. destruct B as (_ & L & Mn). pose proof (is_gradient_part f u _ (differentiable_grad f u D)) as G.
  pose proof (differentiable_real f D) as RV. set (g := grad f u) in *. set (n := x [-] u). change (norm (V := M V) n <= t) in L.
  assert (Low : forall v s0, 0 < s0 -> (forall s, 0 < s < s0 -> dist (V := M V) x (u [+] s[.]v) <= t) -> 0 <= <<g,v>>).
  { intros v s0 H0 K. apply (grad_lower (part f) u g v 0 s0 G H0). intros s Hs. rewrite Rmult_0_r, Rplus_0_r. apply Mn. apply RV.
    apply K, Hs. }
  assert (Opp : forall v, <<g, (-1)[.]v>> = - <<g,v>>) by (intros; ipring).
  destruct (Rlt_dec (norm (V := M V) n) t) as [I|I].
  - exists 0. split; [lra|]. split; auto. intros v. rewrite Rmult_0_l.
    assert (P : forall v, 0 <= <<g,v>>).
    { intros w. pose proof (norm_ge0 (V := M V) w). apply (Low w ((t - norm (V := M V) n)/(norm (V := M V) w+1))). apply Rdiv_lt_0_compat;
      lra.
      intros s Hs. pose proof (dist_triang (V := M V) x u (u [+] s[.]w)) as T. pose proof (dist_shift (V := M V) u w s ltac:(lra)) as Sh.
      change (dist (V := M V) u (u [+] s[.]w) = s * norm (V := M V) w) in Sh. rewrite Sh in T.
        change (dist (V := M V) x u) with (norm (V := M V) n) in T.
      assert (E : (t - norm (V := M V) n)/(norm (V := M V) w+1)*(norm (V := M V) w+1) = t - norm (V := M V) n) by (field; lra). nra. }
    pose proof (P v). pose proof (P ((-1)[.]v)) as Q. rewrite Opp in Q. lra.
  - assert (E : norm (V := M V) n = t) by lra. assert (N : <<n,n>>_B = t*t).
    { change (inner (i := M V) n n = t*t). rewrite <- norm_sq, E. reflexivity. }
    assert (Pos : forall v, 0 < <<n,v>>_B -> 0 <= <<g,v>>).
    { intros v Hv. pose proof (innerB_pos V v). apply (Low v (<<n,v>>_B/(<<v,v>>_B+1))). apply Rdiv_lt_0_compat; lra. intros s Hs.
      apply (dist_le_sq (V := M V)); [lra|].
      assert (Q : inner (i := M V) (plus (i := M V) x (scal (i := M V) (-1) (u [+] s[.]v))) (plus (i := M V) x (scal (i := M V) (-1) (u [+]
        s[.]v)))
        = <<n,n>>_B - 2*s*<<n,v>>_B + s*s*<<v,v>>_B).
      { exact (move_sq (V := M V) x u v s). }
      rewrite Q, N. assert (E2 : <<n,v>>_B/(<<v,v>>_B+1)*(<<v,v>>_B+1) = <<n,v>>_B) by (field; lra).
      assert (s*(<<v,v>>_B+1) <= <<n,v>>_B) by (rewrite <- E2; apply Rmult_le_compat_r; lra).
      assert (s*(s*<<v,v>>_B) <= s*<<n,v>>_B) by (apply Rmult_le_compat_l; lra). assert (0 <= s*<<n,v>>_B) by (apply Rmult_le_pos; lra).
        lra. }
    assert (nR : forall v w, <<n, v [+] w>>_B = <<n,v>>_B + <<n,w>>_B) by (intros; apply (inner_plus_r (V := M V))).
    assert (nS : forall a v, <<n, a[.]v>>_B = a * <<n,v>>_B) by (intros; apply (inner_scal_r (V := M V))).
    (* on the tangent hyperplane the gradient vanishes *)
    assert (Zero : forall w, <<n,w>>_B = 0 -> 0 <= <<g,w>>).
    { intros w Hw. destruct (Rle_dec 0 <<g,w>>) as [|Ng]; auto. exfalso. set (e := - <<g,w>>/(2*(Rabs <<g,n>> + 1))).
      pose proof (Rabs_pos <<g,n>>).
      assert (He : e*(2*(Rabs <<g,n>>+1)) = - <<g,w>>) by (unfold e; field; lra). assert (0 < e) by (unfold e; apply Rdiv_lt_0_compat; lra).
      assert (P : 0 <= <<g, w [+] e[.]n>>). { apply Pos. rewrite nR, nS, Hw, N, Rplus_0_l. apply Rmult_lt_0_compat; nra. }
      assert (<<g, w [+] e[.]n>> = <<g,w>> + e*<<g,n>>) as Q by ipring. rewrite Q in P. pose proof (Rle_abs <<g,n>>). nra. }
    assert (T2 : 0 < t*t) by nra. set (c := <<g,n>>/(t*t)). assert (C : c*(t*t) = <<g,n>>) by (unfold c; field; lra).
    exists c. split. { assert (0 <= <<g,n>>) by (apply Pos; lra). apply Rmult_le_pos; [lra|]. left. apply Rinv_0_lt_compat, T2. }
    split; [|change (norm (V := M V) n < t -> c = 0); lra]. intros v. set (k := <<n,v>>_B/(t*t)).
      assert (Ek : k*(t*t) = <<n,v>>_B) by (unfold k; field; lra).
    set (w := v [-] k[.]n). assert (W : <<n,w>>_B = 0). { unfold w. rewrite nR, !nS, N. nra. }
    pose proof (Zero w W) as P1. pose proof (Zero ((-1)[.]w) ltac:(rewrite nS, W; ring)) as P2. rewrite Opp in P2.
    assert (Q : <<g,w>> = <<g,v>> - k*<<g,n>>) by (unfold w; ipring). change (x [-] u) with n. rewrite <- Ek. rewrite <- C in Q. lra.
Qed.

(** Lemma A.2 *)
Theorem Lemma_A_2 f t x u : closed f -> alignment f t -> far f t x -> far f t u -> brox f x t u -> brox f u t x -> x = u.
Proof.
  intros Cl A Fx Fu Bx Bu. apply (lem_A_2 (V := M V) (part f) t x u).
  - apply alignment_part; auto. - apply far_pfar, Fx. - apply far_pfar, Fu. - apply brox_part, Bx. - apply brox_part, Bu.
Qed.
(** Lemma A.3, rules farthest and any-moving (every farthest step moves when it can: [Farthest_moves]) *)
Theorem Farthest_moves f t x y : farthest f t x y -> any_moving f t x y.
Proof. intros H. apply moving_part, farthest_moving, farthest_part, H. Qed.
Theorem Lemma_A_3 f t x y : progress f t -> dom f x -> ~ argmin f x -> any_moving f t x y -> y <> x.
Proof.
  intros P D N S. apply (lem_A_3 (V := M V) (part f) t x y); auto. apply progress_part, P. intros H. apply N, argmin_part, H.
    apply moving_part, S.
Qed.
(** Lemma A.4, reading W; x_k itself need not be far *)
Theorem Lemma_A_4_W f t (x : nat -> V) k : closed f -> broximally_aligned f t -> 0 < t -> bpm any_moving f t x -> far f t (x (S k)) -> far f
  t (x (S (S k))) ->
  t < normB (x (S (S k)) [-] x k) \/ t < normB (x (S (S (S k))) [-] x (S k)).
Proof.
  intros Cl A Ht R F1 F2. apply bpm_part in R. pose proof (run_dom (V := M V) (part f) t x k R) as D.
  change (t < dist (V := M V) (x (S (S k))) (x k) \/ t < dist (V := M V) (x (S (S (S k)))) (x (S k))).
  rewrite (dist_sym (V := M V) (x (S (S k)))), (dist_sym (V := M V) (x (S (S (S k))))).
  apply (lem_A_4_W (V := M V) (part f) t (x k) (x (S k)) (x (S (S k))) (x (S (S (S k))))); auto; try apply R; try (apply far_pfar;
    assumption). apply aligned_part; auto.
Qed.
(** Reading P where the second step strictly decreases the value *)
Theorem Lemma_A_4_P_strict f t x y z : 0 < t -> brox f x t y -> dom f z -> (f z < f y)%num -> t < normB (x [-] z).
Proof.
  intros Ht B D L. apply (strict_jump (V := M V) (part f) t x y z); auto. apply brox_part, B. apply lt_part; auto. apply B.
Qed.
End AppendixA.

(** Lemma A.1 in R^d with a matrix B. *)
Theorem Lemma_A_1_matrix d B HB (f : efun (R_d d B HB)) t (x u : R_d d B HB) : differentiable f -> 0 < t -> brox f x t u ->
  exists c, 0 <= c /\ grad f u = vscal d c (mulv d d B (x [-] u)) /\ (normB (x [-] u) < t -> c = 0).
Proof.
  intros D Ht Bx. destruct (Lemma_A_1 f t x u D Ht Bx) as (c & Hc & E & I). exists c. split; auto. split; auto.
  apply (veq (V := Rd d)). set (w := plus (i := Rd d) (grad f u) (scal (i := Rd d) (-1) (vscal d c (mulv d d B (x [-] u))))).
  assert (K : forall v : vec d, dot d (vscal d c (mulv d d B (x [-] u))) v = c * Rd.innerB d B (x [-] u) v).
  { intros v. rewrite dot_scal, dot_sym. f_equal. exact (proj1 HB v (x [-] u)). }
  change (dot d w w = 0). unfold w at 1. change (dot d (vadd d (grad f u) (vscal d (-1) (vscal d c (mulv d d B (x [-] u))))) w = 0).
  rewrite dot_add, dot_scal, K. specialize (E w). change (dot d (grad f u) w = c * Rd.innerB d B (x [-] u) w) in E. rewrite E. ring.
Qed.
