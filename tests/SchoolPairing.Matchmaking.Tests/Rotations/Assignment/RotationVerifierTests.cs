using SchoolPairing.Contracts.Rotations;
using SchoolPairing.Matchmaking.Rotations.Assignment;
using Xunit;

namespace SchoolPairing.Matchmaking.Tests.Rotations.Assignment;

/// <summary>Each test spoils one thing of a sound plan.</summary>
public sealed class RotationVerifierTests
{
    private static readonly RotationCase Case = Rotating.Case([Rotating.Teacher("P"), Rotating.Teacher("Q"), Rotating.Teacher("R")], [Rotating.Post("X"), Rotating.Post("Y")], Rotating.Policy with { FairnessPrice = 0.02 });
    private static readonly RotationProposal Sound = Runs.Planned(Case);

    private static string[] Findings(RotationProposal proposal, RotationCase? from = null) => [.. RotationVerifier.Verify(from ?? Case, proposal).Findings.Select(finding => finding.Rule.Value).Distinct()];
    private static string[] Forged(RotationInputs inputs) => [.. RotationVerifier.Verify(inputs, Sound with { InputsHash = RotationHash.Of(inputs) }).Findings.Select(finding => finding.Rule.Value).Distinct()];
    private static RotationProposal First(Func<Posting, Posting> spoil) => Sound with { Postings = Sound.Postings.SetItem(0, spoil(Sound.Postings[0])) };

    [Fact] public void A_sound_plan_has_no_finding() => Assert.Empty(Findings(Sound));
    [Fact] public void Other_inputs_are_found() => Assert.Equal(["verify.rotation-hash", "verify.rotation-seed"], Findings(Sound, Case with { Inputs = Case.Inputs with { Seed = 8 } }));
    [Fact] public void Points_that_are_not_the_sum_are_found() => Assert.Equal(["verify.rotation-posting"], Findings(First(posting => posting with { Points = posting.Points + 1 })));
    [Fact] public void A_contribution_that_is_not_true_is_found() => Assert.Contains("verify.rotation-posting", Findings(First(posting => posting with { Contributions = [posting.Contributions[0] with { Points = posting.Contributions[0].Points + 1 }, posting.Contributions[1] with { Points = posting.Contributions[1].Points - 1 }, .. posting.Contributions[2..]] })));
    [Fact] public void A_value_that_is_not_true_is_found_though_its_points_are() => Assert.Equal(["verify.rotation-posting"], Findings(First(posting => posting with { Contributions = [posting.Contributions[0] with { Value = 99 }, .. posting.Contributions[1..]] })));
    [Fact] public void A_posting_that_stands_twice_is_found() => Assert.Contains("rotation.one-posting", Findings(Sound with { Postings = Sound.Postings.Insert(0, Sound.Postings[0]) }));
    [Fact] public void A_way_that_is_not_true_is_found() => Assert.Contains("verify.rotation-posting", Findings(First(posting => posting with { OneWayMinutes = 1 })));
    [Fact] public void An_unknown_teacher_is_found() => Assert.Contains("verify.rotation-unknown", Findings(First(posting => posting with { Teacher = new("A") })));
    [Fact] public void Two_teachers_in_one_post_are_found() => Assert.Contains("rotation.one-teacher", Findings(First(posting => posting with { Post = Sound.Postings[1].Post })));
    [Fact] public void A_form_of_another_kind_is_found() => Assert.Contains("rotation.form", Findings(First(posting => posting with { Form = new("zoujiao") })));
    [Fact] public void Postings_out_of_order_are_found() => Assert.Contains("verify.rotation-order", Findings(Sound with { Postings = [.. Sound.Postings.Reverse()] }));
    [Fact] public void A_ledger_that_says_more_than_goes_is_found() => Assert.Equal(["verify.rotation-ledger"], Findings(Sound with { Ledger = [Sound.Ledger[0] with { Sent = 3 }, .. Sound.Ledger[1..]] }));
    [Fact] public void Total_points_that_are_not_true_are_found() => Assert.Contains("verify.rotation-points", Findings(Sound with { Proof = Sound.Proof with { Points = Sound.Proof.Points - 1 } }));
    [Fact] public void A_bound_below_the_points_is_found() => Assert.Equal(["verify.rotation-bound"], Findings(Sound with { Proof = Sound.Proof with { Bound = Sound.Proof.Points - 1 } }));
    [Fact] public void A_burden_that_is_told_too_low_is_found() => Assert.Equal(["verify.rotation-fairness"], Findings(Sound with { Fairness = Sound.Fairness with { Worst = Sound.Fairness.Worst - 1 } }));
    [Fact] public void A_limit_that_is_not_kept_is_found() => Assert.Contains("rotation.burden", Findings(Sound with { Fairness = Sound.Fairness with { Limit = Sound.Fairness.Worst - 1 } }));
    [Fact] public void A_post_that_is_left_out_is_found() => Assert.Equal(["verify.rotation-posts"], Findings(Sound with { Posts = Sound.Posts[1..] }));
    [Fact] public void A_post_of_another_subject_is_found() => Assert.Equal(["verify.rotation-posts"], Findings(Sound with { Posts = Sound.Posts.SetItem(0, Sound.Posts[0] with { Subject = new("art") }) }));
    [Fact] public void A_post_with_a_lesson_more_is_found() => Assert.Equal(["verify.rotation-posts"], Findings(Sound with { Posts = Sound.Posts.SetItem(0, Sound.Posts[0] with { Shares = [Sound.Posts[0].Shares[0] with { WeeklyLessons = Sound.Posts[0].WeeklyLessons + 1 }] }) }));
    [Fact] public void A_teacher_twice_in_the_inputs_is_found_although_their_fingerprint_fits() => Assert.Equal(["verify.rotation-inputs"], Forged(Case.Inputs with { Teachers = Case.Inputs.Teachers.Insert(0, Case.Inputs.Teachers[0]) }));
    [Fact] public void A_school_twice_in_the_inputs_is_found_although_their_fingerprint_fits() => Assert.Equal(["verify.rotation-inputs"], Forged(Case.Inputs with { Schools = Case.Inputs.Schools.Insert(0, Case.Inputs.Schools[0]) }));
    [Fact] public void A_policy_that_cannot_be_is_found_although_its_fingerprint_fits() => Assert.Equal(["verify.rotation-inputs"], Forged(Case.Inputs with { Policy = Case.Inputs.Policy with { Travel = new(5, 1.35, 0) } }));
    [Fact] public void Another_year_of_the_schema_is_found() => Assert.Equal(["verify.rotation-schema"], Findings(Sound with { Schema = 2 }));

    [Fact]
    public void A_price_that_is_changed_is_found()
    {
        var priced = Sound.Proof.Priced!;
        var rule = priced.Prices[0];
        RotationProposal With(PricedBound spoiled) => Sound with { Proof = Sound.Proof with { Priced = spoiled } };
        Assert.Equal(["verify.rotation-prices"], Findings(With(priced with { Prices = priced.Prices.SetItem(0, rule with { Prices = rule.Prices.SetItem(0, rule.Prices[0] + 6_400_000) }) })));
        Assert.Equal(["verify.rotation-prices"], Findings(With(priced with { Prices = priced.Prices.SetItem(0, rule with { Rows = rule.Rows.SetItem(0, 9_999) }) })));
        Assert.Equal(["verify.rotation-prices"], Findings(With(priced with { Prices = priced.Prices.Add(rule) })));
        Assert.Equal(["verify.rotation-prices"], Findings(With(priced with { Bound = priced.Bound - 1 })));
    }

    [Fact]
    public void A_bound_that_the_prices_do_not_prove_is_found_unless_a_solver_is_named()
    {
        var facts = Rotating.Facts(Case) with { BurdenLimit = Sound.Fairness.Limit };
        // Without any price every teacher takes the best option.
        var most = OptionSearch.Find(facts).Where(option => option.Burden <= (facts.BurdenLimit ?? long.MaxValue)).GroupBy(option => option.Teacher).Sum(own => Math.Max(0, own.Max(option => option.Points)));
        Assert.True(most - 1 > Sound.Proof.Points);
        RotationProposal Saying(long bound, string from, PricedBound? priced) => Sound with { Proof = Sound.Proof with { Bound = bound, BoundFrom = from, Priced = priced } };
        Assert.Empty(Findings(Saying(most, RotationProof.FromPrices, new(most, []))));
        Assert.Equal(["verify.rotation-priced-bound"], Findings(Saying(most - 1, RotationProof.FromPrices, new(most, []))));
        Assert.Empty(Findings(Saying(most - 1, "HiGHS 1.12", new(most, []))));
        Assert.Equal(["verify.rotation-prices"], Findings(Saying(most, RotationProof.FromPrices, null)));
    }
}
