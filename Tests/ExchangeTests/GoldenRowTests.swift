import Exchange
import Testing

/// Records of interviews, written field by field.
struct GoldenRowTests {
    private func htcds(_ screened: ExchangeCase) throws -> [String: String] {
        try #require(try Rows(of: [screened], in: "htcds").filled.first)
    }

    @Test func `an adult who is made to work, in HTCDS`() throws {
        let expected = [
            "prs_Gender": "Feminine",
            "prs_Citizenship": "KH",
            "vic_TraffickingStatus": "PossibleVictimOfTrafficking",
            "vic_MethodsOfControl": "PhysicalAbuse;TakesEarnings;WithholdsDocuments;Other",
            "vic_TypeOfExploitation": "ForcedLabour",
            "vic_ForcedLabourIndustry": "C_Manufacturing",
            "x_saring_instrument": "asean-commit-working",
            "x_saring_edition": "1",
            "x_saring_month": "2026-11",
            "x_saring_country": "THA",
            "x_saring_context": "worksite",
            "x_saring_officerRole": "labour-inspector",
            "x_saring_interpreter": "none",
            "x_saring_private": "yes",
            "x_saring_consentReferral": "yes",
            "x_saring_consentOrigin": "yes",
            "x_saring_ageBand": "24--26",
            "x_saring_ageNow": "adult",
            "x_saring_ageThen": "adult",
            "x_saring_disability": "none",
            "x_saring_aloneOrGroup": "alone",
            "x_saring_situation": "present",
            "x_saring_stage": "going-on",
            "x_saring_sector": "C",
            "x_saring_forms": "ForcedLabour",
            "x_saring_duration": "13--24",
            "x_saring_countryOfExploitation": "THA",
            "x_saring_level": "refer",
            "x_saring_completeness": "complete",
            "x_saring_labour": "yes",
            "x_saring_rules": "compelled-purpose;exploitation-with-control;control;serious-sign;labour-conditions",
            "x_saring_indicators": "papers-held;prevented-from-leaving;violence;wages-kept-back;forced-work",
            "x_saring_needs": "wages",
        ]
        #expect(try htcds(try Held.worker.get()) == expected)
    }

    @Test func `a child on a boat, in HTCDS`() throws {
        let expected = [
            "prs_Gender": "Masculine",
            "vic_TraffickingStatus": "PossibleVictimOfTrafficking",
            "vic_MethodsOfControl": "ExcessiveWorkingHours",
            "vic_TypeOfExploitation": "ForcedLabour;ChildLabour",
            "vic_ForcedLabourIndustry": "A_AgricultureForestryAndFishing",
            "x_saring_instrument": "asean-commit-working",
            "x_saring_edition": "1",
            "x_saring_month": "2026-11",
            "x_saring_country": "THA",
            "x_saring_context": "vessel",
            "x_saring_officerRole": "labour-inspector",
            "x_saring_interpreter": "none",
            "x_saring_private": "yes",
            "x_saring_consentReferral": "yes",
            "x_saring_consentOrigin": "yes",
            "x_saring_ageBand": "9--17",
            "x_saring_ageNow": "child",
            "x_saring_citizenship": "stateless",
            "x_saring_disability": "none",
            "x_saring_aloneOrGroup": "alone",
            "x_saring_situation": "present",
            "x_saring_stage": "going-on",
            "x_saring_sector": "A03",
            "x_saring_forms": "ForcedLabour;ChildLabour",
            "x_saring_countryOfExploitation": "IDN",
            "x_saring_level": "refer",
            "x_saring_completeness": "complete",
            "x_saring_child": "yes",
            "x_saring_labour": "yes",
            "x_saring_rules": "child-in-exploitation;child-labour;child-welfare;labour-conditions",
            "x_saring_indicators": "excessive-hours;unpaid;child-hazardous-work",
            "x_saring_needs": "wages;child-protection",
        ]
        #expect(try htcds(try Held.child.get()) == expected)
    }

    @Test func `somebody of whom nothing was established, in HTCDS`() throws {
        let expected = [
            "x_saring_instrument": "asean-commit-working",
            "x_saring_edition": "1",
            "x_saring_month": "2026-11",
            "x_saring_country": "THA",
            "x_saring_context": "community",
            "x_saring_officerRole": "labour-inspector",
            "x_saring_interpreter": "none",
            "x_saring_private": "yes",
            "x_saring_ageNow": "adult",
            "x_saring_ageThen": "adult",
            "x_saring_aloneOrGroup": "alone",
            "x_saring_situation": "present",
            "x_saring_stage": "going-on",
            "x_saring_level": "nothing-established",
            "x_saring_completeness": "complete",
        ]
        #expect(try htcds(try Held.reserved.get()) == expected)
    }

    @Test func `the same three in the columns of CTDC, where the third has no row`() throws {
        let rows = try Rows(of: try Held.all(), in: "ctdc")
        let worker = [
            "yearOfRegistration": "2026",
            "gender": "Woman",
            "ageBroad": "24--26",
            "citizenship": "KHM",
            "CountryOfExploitation": "THA",
            "traffickMonths": "13--24 (1-2 yrs)",
            "meansDebtBondageEarnings": "1",
            "meansAbusePsyPhySex": "1",
            "meansWithholdDocs": "1",
            "isForcedLabour": "1",
        ]
        let child = [
            "yearOfRegistration": "2026",
            "gender": "Man",
            "ageBroad": "9--17",
            "CountryOfExploitation": "IDN",
            "meansExcessiveWorkHours": "1",
            "isForcedLabour": "1",
        ]
        #expect(rows.filled == [worker, child])
        #expect(rows.names.count == 27)
        #expect(rows.export.report.notPresumed == 1)
        #expect(rows.export.report.rows == 2)
    }
}
