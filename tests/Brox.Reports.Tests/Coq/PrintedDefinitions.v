From Coq Require Import QArith List ZArith Qround.
Import ListNotations.
Open Scope Q_scope.

(* ---- Statements that a computation decides. *)
Class Decidable (P : Prop) := { decide : bool; decide_iff : decide = true <-> P }.
Arguments decide P {_}.
Arguments decide_iff P {_}.

Lemma decided (P : Prop) {d : Decidable P} : decide P = true -> P.
Proof. apply (decide_iff P). Qed.

Lemma decide_false (P : Prop) {d : Decidable P} : decide P = false <-> ~ P.
Proof.
  destruct d as [b [sound complete]]; simpl; destruct b; split; intro H.
  - discriminate H.
  - exfalso; exact (H (sound eq_refl)).
  - intro p; discriminate (complete p).
  - reflexivity.
Qed.

#[export] Instance dec_le (a b : Q) : Decidable (a <= b) := {| decide := Qle_bool a b; decide_iff := Qle_bool_iff a b |}.
#[export] Instance dec_eq (a b : Q) : Decidable (a == b) := {| decide := Qeq_bool a b; decide_iff := Qeq_bool_iff a b |}.

Lemma and_iff (P Q : Prop) {p : Decidable P} {q : Decidable Q} : decide P && decide Q = true <-> P /\ Q.
Proof. rewrite Bool.andb_true_iff, (decide_iff P), (decide_iff Q). reflexivity. Qed.
#[export] Instance dec_and (P Q : Prop) {p : Decidable P} {q : Decidable Q} : Decidable (P /\ Q) :=
  {| decide := decide P && decide Q; decide_iff := and_iff P Q |}.

Lemma or_iff (P Q : Prop) {p : Decidable P} {q : Decidable Q} : decide P || decide Q = true <-> P \/ Q.
Proof. rewrite Bool.orb_true_iff, (decide_iff P), (decide_iff Q). reflexivity. Qed.
#[export] Instance dec_or (P Q : Prop) {p : Decidable P} {q : Decidable Q} : Decidable (P \/ Q) :=
  {| decide := decide P || decide Q; decide_iff := or_iff P Q |}.

Lemma imp_iff (P Q : Prop) {p : Decidable P} {q : Decidable Q} : implb (decide P) (decide Q) = true <-> (P -> Q).
Proof.
  destruct p as [b [sound complete]]; simpl; destruct b; simpl.
  - rewrite (decide_iff Q). split; [intros H _; exact H | intro H; exact (H (sound eq_refl))].
  - split; [intros _ h; discriminate (complete h) | reflexivity].
Qed.
#[export] Instance dec_imp (P Q : Prop) {p : Decidable P} {q : Decidable Q} : Decidable (P -> Q) :=
  {| decide := implb (decide P) (decide Q); decide_iff := imp_iff P Q |}.

Lemma not_iff (P : Prop) {p : Decidable P} : negb (decide P) = true <-> ~ P.
Proof. rewrite Bool.negb_true_iff. apply decide_false. Qed.
#[export] Instance dec_not (P : Prop) {p : Decidable P} : Decidable (~ P) :=
  {| decide := negb (decide P); decide_iff := not_iff P |}.

Lemma lt_iff (a b : Q) : negb (Qle_bool b a) = true <-> a < b.
Proof.
  rewrite Bool.negb_true_iff, <- Bool.not_true_iff_false, Qle_bool_iff. split; [apply Qnot_le_lt | apply Qlt_not_le].
Qed.
#[export] Instance dec_lt (a b : Q) : Decidable (a < b) := {| decide := negb (Qle_bool b a); decide_iff := lt_iff a b |}.

#[export] Instance dec_true : Decidable True := {| decide := true; decide_iff := conj (fun _ => I) (fun _ => eq_refl) |}.
Lemma false_iff : false = true <-> False.
Proof. split; [intro H; discriminate H | intro H; destruct H]. Qed.
#[export] Instance dec_false : Decidable False := {| decide := false; decide_iff := false_iff |}.

Lemma every_iff {A} (l : list A) (P : A -> Prop) {d : forall x, Decidable (P x)} :
  forallb (fun x => decide (P x)) l = true <-> forall x, In x l -> P x.
Proof.
  rewrite forallb_forall. split; intros H x Hx; apply (decide_iff (P x)); exact (H x Hx).
Qed.
#[export] Instance dec_every {A} (l : list A) (P : A -> Prop) {d : forall x, Decidable (P x)} : Decidable (forall x, In x l -> P x) :=
  {| decide := forallb (fun x => decide (P x)) l; decide_iff := every_iff l P |}.

Lemma some_iff {A} (l : list A) (P : A -> Prop) {d : forall x, Decidable (P x)} :
  existsb (fun x => decide (P x)) l = true <-> exists x, In x l /\ P x.
Proof.
  rewrite existsb_exists. split; intros [x [Hx H]]; exists x; (split; [exact Hx | apply (decide_iff (P x)); exact H]).
Qed.
#[export] Instance dec_some {A} (l : list A) (P : A -> Prop) {d : forall x, Decidable (P x)} : Decidable (exists x, In x l /\ P x) :=
  {| decide := existsb (fun x => decide (P x)) l; decide_iff := some_iff l P |}.

Ltac by_computation := match goal with |- ?P => apply (decided P) end; vm_compute; reflexivity.

(* ---- Functions: finitely many points with their values; +inf elsewhere. *)
Definition point := list Q.
Definition function := list (point * Q).
Definition metric := list (list Q).

Fixpoint dot (x y : point) : Q := match x, y with a :: x', b :: y' => a * b + dot x' y' | _, _ => 0 end.
Fixpoint sub (x y : point) : point := match x, y with a :: x', b :: y' => (a - b) :: sub x' y' | _, _ => [] end.
(* <x, y>_B = x'By *)
Definition inner (B : metric) (x y : point) : Q := Qred (dot x (map (fun row => dot row y) B)).
(* |x - y|_B^2 *)
Definition squared_distance (B : metric) (x y : point * Q) : Q := inner B (sub (fst x) (fst y)) (sub (fst x) (fst y)).

Fixpoint same (x y : point) : Prop :=
  match x, y with a :: x', b :: y' => a == b /\ same x' y' | [], [] => True | _, _ => False end.
#[export] Instance dec_same (x y : point) : Decidable (same x y).
Proof. revert y; induction x as [| a x' h]; intros [| b y']; simpl; exact _. Defined.

(* No point has two values. *)
Definition is_function (f : function) : Prop := forall x, In x f -> forall y, In y f -> same (fst x) (fst y) -> snd x == snd y.
#[export] Instance dec_is_function f : Decidable (is_function f).
Proof. unfold is_function; exact _. Defined.

(* x is in X = argmin f. *)
Definition minimizer (f : function) (x : point * Q) : Prop := forall z, In z f -> snd x <= snd z.
#[export] Instance dec_minimizer f x : Decidable (minimizer f x).
Proof. unfold minimizer; exact _. Defined.


(* ---- Balls of the metric B with the squared radius tt = t^2. *)
(* z is in Ball(x, t). *)
Definition near (tt : Q) (B : metric) (x z : point * Q) : Prop := squared_distance B x z <= tt.
#[export] Instance dec_near tt B x z : Decidable (near tt B x z).
Proof. unfold near; exact _. Defined.

(* dist(x, X) > t *)
Definition far (tt : Q) (B : metric) (f : function) (x : point * Q) : Prop := forall z, In z f -> minimizer f z -> ~ near tt B x z.
#[export] Instance dec_far tt B f x : Decidable (far tt B f x).
Proof. unfold far; exact _. Defined.

(* f(u) <= min of f over Ball(x, t) *)
Definition at_most_ball_minimum (tt : Q) (B : metric) (f : function) (x u : point * Q) : Prop := forall z, In z f -> near tt B x z -> snd u <= snd z.
#[export] Instance dec_at_most_ball_minimum tt B f x u : Decidable (at_most_ball_minimum tt B f x u).
Proof. unfold at_most_ball_minimum; exact _. Defined.

(* u is in brox_t(x), the minimizers of f over Ball(x, t). *)
Definition brox (tt : Q) (B : metric) (f : function) (x u : point * Q) : Prop := near tt B x u /\ at_most_ball_minimum tt B f x u.
#[export] Instance dec_brox tt B f x u : Decidable (brox tt B f x u).
Proof. unfold brox; exact _. Defined.


(* f* = min f *)
Definition lowest_of (l : list Q) : Q := match l with [] => 0 | a :: l' => fold_right (fun b m => if Qle_bool b m then b else m) a l' end.
Definition least (f : function) : Q := lowest_of (map snd f).


(* |x - y|^2 in the Euclidean norm. *)
Definition squared_length (x y : point * Q) : Q := dot (sub (fst x) (fst y)) (sub (fst x) (fst y)).
(* The least d(s) for s in X: with squared lengths from x, dist(x, X)^2. *)
Definition to_minimizers (d : point * Q -> Q) (f : function) : Q := lowest_of (map d (filter (fun s => decide (minimizer f s)) f)).
(* p is one of the points of X nearest to x. *)
Definition nearest (f : function) (x p : point * Q) : Prop := minimizer f p /\ forall s, In s f -> minimizer f s -> squared_length x p <= squared_length x s.
#[export] Instance dec_nearest f x p : Decidable (nearest f x p).
Proof. unfold nearest; exact _. Defined.


Fixpoint plus (x y : point) : point := match x, y with a :: x', b :: y' => (a + b) :: plus x' y' | _, _ => [] end.
Definition times (a : Q) (x : point) : point := map (Qmult a) x.
(* a x + (1 - a) y *)
Definition mix (a : Q) (x y : point) : point := plus y (times a (sub x y)).


(* The a with z = a x + (1 - a) y, if z is on the line through x and y, x != y. *)
Definition weight (x y z : point * Q) : Q := dot (sub (fst z) (fst y)) (sub (fst x) (fst y)) / dot (sub (fst x) (fst y)) (sub (fst x) (fst y)).
Definition on_line (x y z : point * Q) : Prop := same (fst z) (mix (weight x y z) (fst x) (fst y)).
#[export] Instance dec_on_line x y z : Decidable (on_line x y z).
Proof. unfold on_line; exact _. Defined.
(* z is in (x, y), and in [x, y]. *)
Definition between (x y z : point * Q) : Prop := ~ same (fst x) (fst y) /\ (on_line x y z /\ (0 < weight x y z /\ weight x y z < 1)).
#[export] Instance dec_between x y z : Decidable (between x y z).
Proof. unfold between; exact _. Defined.
Definition within (x y z : point * Q) : Prop := same (fst z) (fst x) \/ (same (fst z) (fst y) \/ between x y z).
#[export] Instance dec_within x y z : Decidable (within x y z).
Proof. unfold within; exact _. Defined.


Definition maximum (a b : Q) : Q := if Qle_bool a b then b else a.
Definition minimum (a b : Q) : Q := if Qle_bool a b then a else b.
Definition absolute (a : Q) : Q := if Qle_bool 0 a then a else - a.
(* c sqrt(d) <= e, for d >= 0 *)
Definition root_at_most (c d e : Q) : Prop := (0 <= c /\ (0 <= e /\ c * c * d <= e * e)) \/ (c <= 0 /\ (0 <= e \/ e * e <= c * c * d)).
#[export] Instance dec_root_at_most c d e : Decidable (root_at_most c d e).
Proof. unfold root_at_most; exact _. Defined.


(* Where the truth of a statement about a number changes at the numbers of a list only, these decide it: the numbers, one between any two, one beyond each end. *)
Definition candidates (l : list Q) : list Q :=
  l ++ flat_map (fun a => map (fun b => (a + b) / 2) l) l ++ map (fun a => a + 1) l ++ map (fun a => a - 1) l.
(* The c with rest + slope c = 0. *)
Definition root (rest slope : Q) : list Q := [- rest / slope].


(* class aiming(theta > 0) (Definition 5.4, eq. (4)): differentiable and forall x in dom: exists p in proj(x): <grad f(x), x - p> >= theta*(f(x) - f* ) *)
Definition aiming (theta : Q) (f : function) : Prop :=
  False.
#[export] Instance dec_aiming theta f : Decidable (aiming theta f).
Proof. unfold aiming; exact _. Defined.
#[export] Typeclasses Opaque aiming.

(* class alignment(t) (Assumption 3.1, eq. (3)): exists s in X: forall x in dom: dist(x, X)_B > t implies forall u in brox(x, t): <x - u, u - s>_B >= 0 *)
Definition alignment (tt : Q) (B : metric) (f : function) : Prop :=
  exists s, In s f /\ (minimizer f s /\ (forall x, In x f -> tt < to_minimizers (fun other => squared_distance B x other) f -> forall u, In u f -> brox tt B f x u -> 0 <= inner B (sub (fst x) (fst u)) (sub (fst u) (fst s)))).
#[export] Instance dec_alignment tt B f : Decidable (alignment tt B f).
Proof. unfold alignment; exact _. Defined.
#[export] Typeclasses Opaque alignment.

(* class bounded-domain (Section 5): exists c > 0: forall x, y in dom: |x - y| <= c *)
Definition bounded_domain (f : function) : Prop :=
  True.
#[export] Instance dec_bounded_domain f : Decidable (bounded_domain f).
Proof. unfold bounded_domain; exact _. Defined.
#[export] Typeclasses Opaque bounded_domain.

(* class progress(t) (Assumption 3.2): forall x in dom: x in brox(x, t) and (forall u in brox(x, t): u = x) implies x in X *)
Definition progress (tt : Q) (B : metric) (f : function) : Prop :=
  forall x, In x f -> (brox tt B f x x /\ (forall u, In u f -> brox tt B f x u -> same (fst u) (fst x))) -> minimizer f x.
#[export] Instance dec_progress tt B f : Decidable (progress tt B f).
Proof. unfold progress; exact _. Defined.
#[export] Typeclasses Opaque progress.

(* class broximally-aligned(t) (Definition 3.1): alignment(t=t) and progress(t=t) *)
Definition broximally_aligned (tt : Q) (B : metric) (f : function) : Prop :=
  alignment tt B f /\ progress tt B f.
#[export] Instance dec_broximally_aligned tt B f : Decidable (broximally_aligned tt B f).
Proof. unfold broximally_aligned; exact _. Defined.
#[export] Typeclasses Opaque broximally_aligned.

(* class closed (Section 1, problem (1)): primitive 'f(x) <= liminf f(y) as y -> x, for every x in R^d' *)
Definition closed (f : function) : Prop :=
  True.
#[export] Instance dec_closed f : Decidable (closed f).
Proof. unfold closed; exact _. Defined.
#[export] Typeclasses Opaque closed.

(* class connected-minimizers (Table 1): primitive 'X is not empty, and no two disjoint open sets that both meet it cover it' *)
Definition connected_minimizers (f : function) : Prop :=
  forall p, In p f -> minimizer f p -> forall q, In q f -> minimizer f q -> same (fst p) (fst q).
#[export] Instance dec_connected_minimizers f : Decidable (connected_minimizers f).
Proof. unfold connected_minimizers; exact _. Defined.
#[export] Typeclasses Opaque connected_minimizers.

(* class continuous (Section 1): primitive 'f(y) -> f(x) in the extended reals as y -> x, for every x in R^d' *)
Definition continuous (f : function) : Prop :=
  False.
#[export] Instance dec_continuous f : Decidable (continuous f).
Proof. unfold continuous; exact _. Defined.
#[export] Typeclasses Opaque continuous.

(* class convex (Table 1): forall x, y in dom: forall a in (0, 1): f(a*x + (1 - a)*y) <= a*f(x) + (1 - a)*f(y) *)
Definition convex (f : function) : Prop :=
  forall x, In x f -> forall y, In y f -> same (fst x) (fst y).
#[export] Instance dec_convex f : Decidable (convex f).
Proof. unfold convex; exact _. Defined.
#[export] Typeclasses Opaque convex.

(* class convex-domain (Section 5): forall x, y in dom: forall z in (x, y): z in dom *)
Definition convex_domain (f : function) : Prop :=
  forall x, In x f -> forall y, In y f -> same (fst x) (fst y).
#[export] Instance dec_convex_domain f : Decidable (convex_domain f).
Proof. unfold convex_domain; exact _. Defined.
#[export] Typeclasses Opaque convex_domain.

(* class differentiable (Definition 5.2): primitive 'f is finite on R^d, and f(x + h) = f(x) + <g, h> + o(|h|) with some g = grad f(x), for every x' *)
Definition differentiable (f : function) : Prop :=
  False.
#[export] Instance dec_differentiable f : Decidable (differentiable f).
Proof. unfold differentiable; exact _. Defined.
#[export] Typeclasses Opaque differentiable.

(* class generalized-pseudoconvex (Definition C.1): primitive 'f(y) < f(x) implies <g, y - x> < 0 for every g in Clarke's subdifferential of f at x' *)
Definition generalized_pseudoconvex (f : function) : Prop :=
  forall p, In p f -> forall q, In q f -> snd p <= snd q.
#[export] Instance dec_generalized_pseudoconvex f : Decidable (generalized_pseudoconvex f).
Proof. unfold generalized_pseudoconvex; exact _. Defined.
#[export] Typeclasses Opaque generalized_pseudoconvex.

(* class has-minimizer (Section 1, problem (1)): exists s in dom: forall x in dom: f(s) <= f(x) *)
Definition has_minimizer (f : function) : Prop :=
  exists s, In s f /\ (forall x, In x f -> snd s <= snd x).
#[export] Instance dec_has_minimizer f : Decidable (has_minimizer f).
Proof. unfold has_minimizer; exact _. Defined.
#[export] Typeclasses Opaque has_minimizer.

(* class polyak-lojasiewicz(mu > 0) (Table 1): differentiable and forall x in dom: |grad f(x)|^2 >= 2*mu*(f(x) - f* ) *)
Definition polyak_lojasiewicz (mu : Q) (f : function) : Prop :=
  False.
#[export] Instance dec_polyak_lojasiewicz mu f : Decidable (polyak_lojasiewicz mu f).
Proof. unfold polyak_lojasiewicz; exact _. Defined.
#[export] Typeclasses Opaque polyak_lojasiewicz.

(* class pseudoconvex (Definition 5.2): differentiable and forall x, y in dom: <grad f(x), y - x> >= 0 implies f(y) >= f(x) *)
Definition pseudoconvex (f : function) : Prop :=
  False.
#[export] Instance dec_pseudoconvex f : Decidable (pseudoconvex f).
Proof. unfold pseudoconvex; exact _. Defined.
#[export] Typeclasses Opaque pseudoconvex.

(* class quadratic-growth(mu > 0) (Table 1): forall x in dom: f(x) - f* >= mu/2*dist(x, X)^2 *)
Definition quadratic_growth (mu : Q) (f : function) : Prop :=
  0 < mu /\ (forall x, In x f -> mu / 2 * to_minimizers (fun other => squared_length x other) f <= snd x - least f).
#[export] Instance dec_quadratic_growth mu f : Decidable (quadratic_growth mu f).
Proof. unfold quadratic_growth; exact _. Defined.
#[export] Typeclasses Opaque quadratic_growth.

(* class quasar-convex(gamma in (0, 1]) (Definition 5.3): differentiable and exists s in X: forall x in dom: f* >= f(x) + <grad f(x), s - x>/gamma *)
Definition quasar_convex (gamma : Q) (f : function) : Prop :=
  False.
#[export] Instance dec_quasar_convex gamma f : Decidable (quasar_convex gamma f).
Proof. unfold quasar_convex; exact _. Defined.
#[export] Typeclasses Opaque quasar_convex.

(* class quasiconvex (Definition 5.1): forall x, y in dom: forall z in (x, y): f(z) <= max(f(x), f(y)) *)
Definition quasiconvex (f : function) : Prop :=
  forall x, In x f -> forall y, In y f -> (forall z, In z f -> between x y z -> snd z <= maximum (snd x) (snd y)) /\ same (fst x) (fst y).
#[export] Instance dec_quasiconvex f : Decidable (quasiconvex f).
Proof. unfold quasiconvex; exact _. Defined.
#[export] Typeclasses Opaque quasiconvex.

(* class real-valued (Section 1): forall x in space: x in dom *)
Definition real_valued (f : function) : Prop :=
  False.
#[export] Instance dec_real_valued f : Decidable (real_valued f).
Proof. unfold real_valued; exact _. Defined.
#[export] Typeclasses Opaque real_valued.

(* class restricted-secant(mu > 0) (Figure 3 (Karimi et al. 2016)): differentiable and forall x in dom: exists p in proj(x): <grad f(x), x - p> >= mu*|x - p|^2 *)
Definition restricted_secant (mu : Q) (f : function) : Prop :=
  False.
#[export] Instance dec_restricted_secant mu f : Decidable (restricted_secant mu f).
Proof. unfold restricted_secant; exact _. Defined.
#[export] Typeclasses Opaque restricted_secant.

(* class star-convex (Section 5.4): exists s in X: forall x in dom: forall a in (0, 1): f(a*s + (1 - a)*x) <= a*f* + (1 - a)*f(x) *)
Definition star_convex (f : function) : Prop :=
  exists s, In s f /\ (minimizer f s /\ (forall x, In x f -> (same (fst s) (fst x) -> forall a, In a (candidates ([0; 1] ++ root 0 (- (least f + (-1) * snd x)))) -> (0 < a /\ a < 1) -> snd x <= a * least f + (1 - a) * snd x) /\ same (fst s) (fst x))).
#[export] Instance dec_star_convex f : Decidable (star_convex f).
Proof. unfold star_convex; exact _. Defined.
#[export] Typeclasses Opaque star_convex.

(* class star-quasiconvex (Figure 3 (arXiv 2510.24981)): exists s in X: forall x in dom: forall z in (s, x): f(z) <= f(x) *)
Definition star_quasiconvex (f : function) : Prop :=
  exists s, In s f /\ (minimizer f s /\ (forall x, In x f -> (forall z, In z f -> between s x z -> snd z <= snd x) /\ same (fst s) (fst x))).
#[export] Instance dec_star_quasiconvex f : Decidable (star_quasiconvex f).
Proof. unfold star_quasiconvex; exact _. Defined.
#[export] Typeclasses Opaque star_quasiconvex.

(* class strictly-quasiconvex (Definition 5.1): forall x, y in dom: forall z in (x, y): f(z) < max(f(x), f(y)) *)
Definition strictly_quasiconvex (f : function) : Prop :=
  forall x, In x f -> forall y, In y f -> (forall z, In z f -> between x y z -> snd z < maximum (snd x) (snd y)) /\ same (fst x) (fst y).
#[export] Instance dec_strictly_quasiconvex f : Decidable (strictly_quasiconvex f).
Proof. unfold strictly_quasiconvex; exact _. Defined.
#[export] Typeclasses Opaque strictly_quasiconvex.

(* class strictly-star-quasiconvex (Figure 3 (arXiv 2510.24981)): exists s in X: forall x in dom: forall z in (s, x): f(z) <= f(x) and (x in X or f(z) < f(x)) *)
Definition strictly_star_quasiconvex (f : function) : Prop :=
  exists s, In s f /\ (minimizer f s /\ (forall x, In x f -> (forall z, In z f -> between s x z -> snd z <= snd x /\ (minimizer f x \/ snd z < snd x)) /\ same (fst s) (fst x))).
#[export] Instance dec_strictly_star_quasiconvex f : Decidable (strictly_star_quasiconvex f).
Proof. unfold strictly_star_quasiconvex; exact _. Defined.
#[export] Typeclasses Opaque strictly_star_quasiconvex.

(* class strongly-convex(mu > 0) (Table 1): forall x, y in dom: forall a in (0, 1): f(a*x + (1 - a)*y) <= a*f(x) + (1 - a)*f(y) - mu/2*a*(1 - a)*|x - y|^2 *)
Definition strongly_convex (mu : Q) (f : function) : Prop :=
  0 < mu /\ (forall x, In x f -> forall y, In y f -> same (fst x) (fst y)).
#[export] Instance dec_strongly_convex mu f : Decidable (strongly_convex mu f).
Proof. unfold strongly_convex; exact _. Defined.
#[export] Typeclasses Opaque strongly_convex.

(* class uniformly-aligned(t) (Definition D.3, reading C): exists s in X: forall x in dom: dist(x, X)_B > t implies forall u in dom: (forall z in ball(x, t): f(u) <= f(z)) implies <x - u, u - s>_B >= 0 *)
Definition uniformly_aligned (tt : Q) (B : metric) (f : function) : Prop :=
  exists s, In s f /\ (minimizer f s /\ (forall x, In x f -> tt < to_minimizers (fun other => squared_distance B x other) f -> forall u, In u f -> (forall z, In z f -> near tt B x z -> snd u <= snd z) -> 0 <= inner B (sub (fst x) (fst u)) (sub (fst u) (fst s)))).
#[export] Instance dec_uniformly_aligned tt B f : Decidable (uniformly_aligned tt B f).
Proof. unfold uniformly_aligned; exact _. Defined.
#[export] Typeclasses Opaque uniformly_aligned.

(* class uniformly-aligned-in-ball(t) (Definition D.3, reading B): exists s in X: forall x in dom: dist(x, X)_B > t implies forall u in ball(x, t): f(u) <= f(x) implies <x - u, u - s>_B >= 0 *)
Definition uniformly_aligned_in_ball (tt : Q) (B : metric) (f : function) : Prop :=
  exists s, In s f /\ (minimizer f s /\ (forall x, In x f -> tt < to_minimizers (fun other => squared_distance B x other) f -> forall u, In u f -> near tt B x u -> snd u <= snd x -> 0 <= inner B (sub (fst x) (fst u)) (sub (fst u) (fst s)))).
#[export] Instance dec_uniformly_aligned_in_ball tt B f : Decidable (uniformly_aligned_in_ball tt B f).
Proof. unfold uniformly_aligned_in_ball; exact _. Defined.
#[export] Typeclasses Opaque uniformly_aligned_in_ball.

(* class uniformly-aligned-sublevel(t) (Definition D.3, reading A): exists s in X: forall x in dom: dist(x, X)_B > t implies forall u in dom: f(u) <= f(x) implies <x - u, u - s>_B >= 0 *)
Definition uniformly_aligned_sublevel (tt : Q) (B : metric) (f : function) : Prop :=
  exists s, In s f /\ (minimizer f s /\ (forall x, In x f -> tt < to_minimizers (fun other => squared_distance B x other) f -> forall u, In u f -> snd u <= snd x -> 0 <= inner B (sub (fst x) (fst u)) (sub (fst u) (fst s)))).
#[export] Instance dec_uniformly_aligned_sublevel tt B f : Decidable (uniformly_aligned_sublevel tt B f).
Proof. unfold uniformly_aligned_sublevel; exact _. Defined.
#[export] Typeclasses Opaque uniformly_aligned_sublevel.

(* class unique-minimizer (Table 1): exists s in X: forall r in X: r = s *)
Definition unique_minimizer (f : function) : Prop :=
  exists s, In s f /\ (minimizer f s /\ (forall r, In r f -> minimizer f r -> same (fst r) (fst s))).
#[export] Instance dec_unique_minimizer f : Decidable (unique_minimizer f).
Proof. unfold unique_minimizer; exact _. Defined.
#[export] Typeclasses Opaque unique_minimizer.
