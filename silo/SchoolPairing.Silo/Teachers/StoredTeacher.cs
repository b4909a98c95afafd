using System.Collections.Immutable;
using SchoolPairing.Contracts.Schools;
using SchoolPairing.Contracts.Teachers;

namespace SchoolPairing.Silo.Teachers;

/// <summary>A teacher as the newest file has them, with what was said and granted here since.</summary>
/// <param name="Imported">As in the file.</param>
/// <param name="Gone">No longer in the file.</param>
/// <param name="GrantedUntil">Last day of a deferral that was granted here; null: none.</param>
/// <param name="OwnWish">What they said here themselves; null: nothing, so that the file's word counts.</param>
internal sealed record StoredTeacher(Teacher Imported, bool Gone, DateOnly? GrantedUntil, OwnWish? OwnWish)
{
    /// <summary>The teacher as everybody is to take them: the own word before the file's, the later of two deferrals.</summary>
    public Teacher Now => Imported with
    {
        Wish = OwnWish?.Wish ?? Imported.Wish,
        WishedHosts = OwnWish?.Hosts ?? Imported.WishedHosts,
        DeferredUntil = Imported.DeferredUntil is { } filed && GrantedUntil is { } granted ? (filed > granted ? filed : granted) : Imported.DeferredUntil ?? GrantedUntil,
    };
}

/// <summary>What a teacher said here about going.</summary>
/// <param name="Wish">Whether.</param>
/// <param name="Hosts">Where to, dearest first.</param>
internal sealed record OwnWish(RotationWish Wish, ImmutableArray<SchoolId> Hosts);
