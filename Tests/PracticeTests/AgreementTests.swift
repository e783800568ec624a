import Practice
import TestSupport
import Testing

@Suite("Agreement between officers")
struct AgreementTests {
    /// The four observers and twelve units of Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section D.
    private static let published = Ratings(
        [
            [1, 1, nil, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4], [4, 4, 4, 4],
            [1, 1, 2, 1], [2, 2, 2, 2], [nil, 5, 5, 5], [nil, nil, 1, 1], [nil, 3, nil, nil],
        ])

    /// Thirty patients, six psychiatrists and five diagnoses, of Fleiss (1971), table 1.
    private static let diagnoses = [
        [0, 0, 0, 6, 0], [0, 3, 0, 0, 3], [0, 1, 4, 0, 1], [0, 0, 0, 0, 6], [0, 3, 0, 3, 0], [2, 0, 4, 0, 0],
        [0, 0, 4, 0, 2], [2, 0, 3, 1, 0], [2, 0, 0, 4, 0], [0, 0, 0, 0, 6], [1, 0, 0, 5, 0], [1, 1, 0, 4, 0],
        [0, 3, 3, 0, 0], [1, 0, 0, 5, 0], [0, 2, 0, 3, 1], [0, 0, 5, 0, 1], [3, 0, 0, 1, 2], [5, 1, 0, 0, 0],
        [0, 2, 0, 4, 0], [1, 0, 2, 0, 3], [0, 0, 0, 0, 6], [0, 1, 0, 5, 0], [0, 2, 0, 1, 3], [2, 0, 0, 4, 0],
        [1, 0, 0, 4, 1], [0, 5, 0, 1, 0], [4, 0, 0, 0, 2], [0, 2, 0, 4, 0], [1, 0, 5, 0, 0], [0, 0, 0, 0, 6],
    ]

    /// The ratings behind counts by category.
    private static func ratings(_ counts: [[Int]]) -> Ratings {
        Ratings(counts.map { row in row.enumerated().flatMap { Array(repeating: Optional($0), count: $1) } })
    }

    @Test("Alpha is as published: 0.743 nominal and 0.815 ordinal")
    func publishedAlpha() throws {
        let nominal = try #require(KrippendorffAlpha(.nominal).value(of: Self.published))
        let ordinal = try #require(KrippendorffAlpha(.ordinal).value(of: Self.published))
        #expect(abs(nominal - 0.743) < 0.0005)
        #expect(abs(ordinal - 0.815) < 0.0005)
    }

    @Test("Kappa is as published: 0.430")
    func publishedKappa() throws {
        let kappa = try #require(FleissKappa.value(of: Self.ratings(Self.diagnoses)))
        #expect(abs(kappa - 0.430) < 0.0005)
    }

    @Test("Where everybody notes one and the same, there is no figure, and no division by nothing")
    func allSame() {
        let same = Ratings([[1, 1, 1], [1, 1, 1]])
        #expect(KrippendorffAlpha(.nominal).value(of: same) == nil)
        #expect(FleissKappa.value(of: same) == nil)
        #expect(same.pairAgreement == 1)
        let nobody = Ratings([[nil, 1], [nil, nil], []])
        #expect(KrippendorffAlpha(.ordinal).value(of: nobody) == nil)
        #expect(nobody.pairAgreement == nil && FleissKappa.value(of: nobody) == nil)
    }

    @Test("Full agreement is 1; kappa needs every unit met by everybody")
    func ends() {
        let full = Ratings([[0, 0, 0], [1, 1, 1]])
        #expect(KrippendorffAlpha(.nominal).value(of: full) == 1 && FleissKappa.value(of: full) == 1)
        #expect(FleissKappa.value(of: Ratings([[0, 0, 0], [1, 1, nil]])) == nil)
    }

    @Test("The interval holds the figure, is the same each time, and is narrower with more units")
    func interval() throws {
        var random = SplitMix64(seed: 5)
        func ratings(_ count: Int) -> Ratings {
            Ratings(
                (0..<count).map { unit in (0..<10).map { _ in random.percent(20) ? 1 - unit % 2 : unit % 2 } })
        }
        let few = Agreement(ratings(12), .nominal)
        let many = Agreement(ratings(400), .nominal)
        let fewInterval = try #require(few.interval)
        let manyInterval = try #require(many.interval)
        let (fewAlpha, manyAlpha) = (try #require(few.alpha), try #require(many.alpha))
        #expect(fewInterval.contains(fewAlpha) && manyInterval.contains(manyAlpha))
        #expect(manyInterval.upperBound - manyInterval.lowerBound < fewInterval.upperBound - fewInterval.lowerBound)
        let again = Agreement(Self.published, .ordinal)
        #expect(again == Agreement(Self.published, .ordinal))
    }

    /// With a share e of notes turned round, independently, on units of which half have a sign, the expected alpha is
    /// (1 - 2e)²: it is what the signs leave of the variance.
    @Test("Thirty trainees with a known agreement are recovered", arguments: [0, 5, 10, 20, 30])
    func recovered(percent: Int) throws {
        var random = SplitMix64(seed: UInt64(percent) + 1)
        let units = (0..<300).map { unit in
            (0..<30).map { _ in random.percent(percent) ? 1 - unit % 2 : unit % 2 }
        }
        let agreement = Agreement(Ratings(units), .nominal)
        let known = (1 - 2 * Double(percent) / 100) * (1 - 2 * Double(percent) / 100)
        let alpha = try #require(agreement.alpha)
        let kappa = try #require(agreement.kappa)
        #expect(abs(alpha - known) < 0.03)
        #expect(abs(kappa - known) < 0.03)
    }
}
