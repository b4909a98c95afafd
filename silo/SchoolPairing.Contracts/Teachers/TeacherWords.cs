namespace SchoolPairing.Contracts.Teachers;

/// <summary>Sex as the retirement rules count it; GB/T 2261.1 codes 1 and 2.</summary>
public enum Sex
{
    /// <summary>Code 1.</summary>
    Male = 1,
    /// <summary>Code 2.</summary>
    Female = 2,
}

/// <summary>Which retirement age holds for a woman's post; for men both are alike.</summary>
public enum PostType
{
    /// <summary>Professional or administrative post (干部).</summary>
    Professional = 1,
    /// <summary>Worker's post (工勤).</summary>
    Worker = 2,
}

/// <summary>Rank as a backbone teacher, as the bureau's register has it. Which ranks count as backbone (骨干) is a rule.</summary>
public enum BackboneRank
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>教坛新秀.</summary>
    NewTalent = 1,
    /// <summary>县级骨干.</summary>
    County = 2,
    /// <summary>市级骨干.</summary>
    City = 3,
    /// <summary>省级骨干.</summary>
    Province = 4,
    /// <summary>学科带头人.</summary>
    SubjectLeader = 5,
    /// <summary>名师.</summary>
    MasterTeacher = 6,
    /// <summary>特级教师.</summary>
    SpecialGrade = 7,
}

/// <summary>Professional title (职称) of school teachers since 2015.</summary>
public enum TeacherTitle
{
    /// <summary>Not known, or none yet.</summary>
    None = 0,
    /// <summary>三级.</summary>
    ThirdGrade = 1,
    /// <summary>二级.</summary>
    SecondGrade = 2,
    /// <summary>一级.</summary>
    FirstGrade = 3,
    /// <summary>高级.</summary>
    Senior = 4,
    /// <summary>正高级.</summary>
    FullSenior = 5,
}

/// <summary>Whether somebody leads the school.</summary>
public enum LeaderRole
{
    /// <summary>No.</summary>
    None = 0,
    /// <summary>校长.</summary>
    Principal = 1,
    /// <summary>副校长.</summary>
    VicePrincipal = 2,
}

/// <summary>What a teacher says about going.</summary>
public enum RotationWish
{
    /// <summary>Said nothing.</summary>
    None = 0,
    /// <summary>Volunteers.</summary>
    Willing = 1,
    /// <summary>Would rather not this year; a wish, not an exemption.</summary>
    RatherNot = 2,
}
