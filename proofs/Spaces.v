(** * Spaces: R^d with any metric, and the line

    [R_d d B HB] is R^d with the dot product and the metric of a symmetric positive definite matrix B;
      [R_1 b Hb] is the line, the real numbers
    with the metric [b x y]. *)
From Coq Require Import Reals Lra Psatz Classical.
From Brox Require Import Setting.
From Brox.Lib Require Import Functions Rd Compact Line.
Open Scope R_scope.

Lemma definite_vector d (P : vec d -> Prop) : (exists x, P x /\ forall y, P y -> y = x) -> {x | P x}.
Proof.
  revert P. induction d as [|d IH]; intros P H.
  - exists tt. destruct H as (x & Px & _). destruct x; exact Px.
  - destruct (definite_real (fun a => exists x, P (a, x))) as (a & Ha).
    { destruct H as ((a & x) & Px & U). exists a. split; [eauto|]. intros b (y & Py). apply U in Py. congruence. }
    destruct (IH (fun x => P (a, x))) as (x & Hx); [|exists (a, x); exact Hx].
    destruct Ha as (x & Px). exists x. split; [exact Px|]. intros y Py. destruct H as (z & _ & U). apply U in Px, Py. congruence.
Qed.

Section Metric.
Variables (d : nat) (B : mat d). Hypothesis HB : SPD d B.
Lemma metric_equivalent : exists c C, 0 < c /\ 0 < C /\ forall x : Rd d, c * <<x,x>> <= innerB d B x x <= C * <<x,x>>.
Proof.
  destruct (B_upper d B HB) as (u & Hu & U). destruct (B_lower d B HB) as (l & Hl & L).
  exists (l*l), (u*u). split; [nra|]. split; [nra|]. intros x. specialize (U x). specialize (L x).
  pose proof (norm_ge0 (V:=Rd d) x). pose proof (norm_ge0 (V:=RdB d B HB) x).
  rewrite <- (norm_sq (V:=Rd d) x). change (innerB d B x x) with (inner (i:=RdB d B HB) x x). rewrite <- (norm_sq (V:=RdB d B HB) x).
  set (n := norm (V:=Rd d) x) in *. set (m := norm (V:=RdB d B HB) x) in *. assert (0 <= l * n) by nra. split.
  - replace (l*l*(n*n)) with ((l*n)*(l*n)) by ring. apply Rmult_le_compat; auto.
  - replace (u*u*(n*n)) with ((u*n)*(u*n)) by ring. apply Rmult_le_compat; auto.
Qed.
Definition R_d : Space := {| euclidean := Rd d; Setting.innerB := innerB d B : Rd d -> Rd d -> R;
  innerB_sym := proj1 HB; innerB_plus_l := fun x y z => dot_add d x y _; innerB_scal_l := fun a x z => dot_scal d a x _;
  innerB_pos := iB_pos d B HB; innerB_def := iB_def d B HB;
  innerB_equivalent := metric_equivalent; finite_dimensional := Rd_adherent d; definite := definite_vector d |}.
End Metric.

Section LineMetric.
Variable b : R. Hypothesis Hb : 0 < b.
Lemma line_limit_points : bounded_sequences_have_limit_points Line.
Proof.
  intros C M D N Bd. destruct (real_adherent C M) as (s & Hs); auto.
  - intros x Cx. specialize (Bd x Cx). rewrite <- (Rminus_0_r x), <- line_dist. unfold dist.
    replace (plus (i:=Line) x (scal (i:=Line) (-1) 0)) with x; auto.
    simpl. ring.
  - exists s. intros n eps He. destruct (Hs n (eps/2)) as (z & Cz & L); [lra|]. exists z. split; auto. rewrite line_dist, Rabs_minus_sym.
    lra.
Qed.
Definition R_1 : Space.
Proof.
  refine {| euclidean := Line; Setting.innerB := (fun x y : R => b * (x * y)) : Line -> Line -> R;
    finite_dimensional := line_limit_points; definite := definite_real |}.
  - intros. simpl. ring.
  - intros. simpl. ring.
  - intros. simpl. ring.
  - intros x. pose proof (Rle_0_sqr x). unfold Rsqr in *. simpl. nra.
  - intros x H. apply Rsqr_0_uniq. unfold Rsqr. simpl in H. apply Rmult_integral in H. destruct H; [lra|auto].
  - exists b, b. split; auto. split; auto. intros x. simpl. lra.
Defined.
End LineMetric.
