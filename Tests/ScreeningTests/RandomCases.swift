import Foundation
import Instruments
import Screening
import TestSupport
import Testing

/// Runs a check over many random cases, on every core; a failing case names the seed that makes it again.
///
/// `SARING_TEST_SEED` sets the first seed.
struct RandomCases: Sendable {
    /// How often something was met.
    typealias Tally = [String: Int]
    /// Looks at one case; says what is wrong with it, if anything is.
    typealias Check = @Sendable (_ random: inout SplitMix64, _ tally: inout Tally) -> String?

    /// The full number needs an optimised build; an unoptimised one takes the first of them.
    let count: Int
    let firstSeed: UInt64

    private static let chunk = 2_000

    init(_ count: Int) {
        #if DEBUG
            self.count = count / 50
        #else
            self.count = count
        #endif
        firstSeed = ProcessInfo.processInfo.environment["SARING_TEST_SEED"].flatMap(UInt64.init) ?? 20_161_124
    }

    /// What was met. Complaints become failures of the test, a few of them with their seeds.
    func check(sourceLocation: SourceLocation = #_sourceLocation, _ check: @escaping Check) async -> Tally {
        let starts = Array(stride(from: 0, to: count, by: Self.chunk))
        let workers = max(1, ProcessInfo.processInfo.activeProcessorCount)
        let results = await withTaskGroup(of: (Tally, [String]).self) { group in
            for worker in 0..<workers {
                group.addTask {
                    var tally: Tally = [:]
                    var complaints: [String] = []
                    for chunk in stride(from: worker, to: starts.count, by: workers) where complaints.count < 3 {
                        let end = min(starts[chunk] + Self.chunk, count)
                        for number in starts[chunk]..<end where complaints.count < 3 {
                            let seed = firstSeed &+ UInt64(number)
                            var random = SplitMix64(seed: seed)
                            guard let complaint = check(&random, &tally) else { continue }
                            complaints.append("seed \(seed): \(complaint)")
                        }
                    }
                    return (tally, complaints)
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        for complaint in results.flatMap(\.1) { Issue.record("\(complaint)", sourceLocation: sourceLocation) }
        return results.map(\.0).reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
    }
}

extension AnswerSheet {
    /// The sheet in words, always in the same order.
    var inWords: String {
        let facts = facts.map { "\($0.key.rawValue)=\($0.value)" }.sorted()
        let answers = answers.map { id, answer in
            switch answer {
            case .choices(let choices): "\(id): \(choices.map(\.text))"
            case .unknown: "\(id): unknown"
            case .declined: "\(id): declined"
            }
        }
        let observations = observations.map { id, how in
            "\(id): \(how.known.map(\.rawValue).sorted() + how.causes.map(\.text).sorted())"
        }
        let told = ["context=\(context)"] + facts + (stopped ? ["stopped"] : [])
        return (told + answers.sorted() + observations.sorted()).joined(separator: "; ")
    }

    /// The sheet with everything left out that a complaint does not need.
    func smallest(_ isWrong: (Self) -> Bool) -> Self {
        var smallest = self
        func keepIfWrong(_ change: (inout Self) -> Void) {
            var less = smallest
            change(&less)
            if isWrong(less) { smallest = less }
        }
        for id in answers.keys.sorted() { keepIfWrong { $0.answers[id] = nil } }
        for (id, answer) in answers {
            for choice in answer.choices {
                keepIfWrong { less in
                    let others = less.answers[id]?.choices.filter { $0 != choice } ?? []
                    if !others.isEmpty { less.answers[id] = .choices(others) }
                }
            }
        }
        for id in observations.keys.sorted() { keepIfWrong { $0.observations[id] = nil } }
        for fact in Fact.allCases { keepIfWrong { $0.facts[fact] = nil } }
        keepIfWrong { $0.stopped = false }
        return smallest
    }
}
