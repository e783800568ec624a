import TerminalSession
import Testing

extension PseudoTerminalTests {
    /// What can be typed into a line.
    @Suite struct Lines {
        @Test func answersAreDelivered() throws {
            let session = try Probe.start()
            try session.expect("> ")
            try session.type("hello there\r")
            try session.expect("[line 11: hello there]")
            try session.expect("> ")
            try session.type("\r")
            try session.expect("[line 0: ]")
        }

        @Test func textCanBeInTheLineBeforehand() throws {
            let session = try Probe.start("prefilled")
            try session.expect("> before ")
            try session.type("after\r")
            try session.expect("[line 12: before after]")
        }

        @Test func tabCompletesTheOnlyCandidateInWholeLines() throws {
            let session = try Probe.start()
            try session.expect("> ")
            try session.type("THAI-lao b\t\r")
            // Neither a space after it nor the case that was typed.
            try session.expect("[line 15: Thai-Lao border]")
            try session.expect("> ")
            try session.type("ไ\t\r")
            try session.expect("[line 3: ไทย]")
            try session.expect("> ")
            try session.type("ក\t\r")
            try session.expect("[line 7: កម្ពុជា]")
        }

        @Test func tabTwiceListsTheCandidatesThatFit() throws {
            let session = try Probe.start()
            try session.expect("> ")
            try session.type("th\t")
            // What they have in common is typed first.
            try session.expect("Thai")
            try session.type("\t\t")
            try session.expect("\r\nThailand         Thai-Lao border\r\n> Thai")
            try session.type("l\t\r")
            try session.expect("[line 8: Thailand]")
            #expect(!session.output.contains("Timor"))
        }

        @Test func tabTwiceOnAnEmptyLineListsAllInTheOrderGiven() throws {
            let session = try Probe.start(columns: 120)
            try session.expect("> ")
            try session.type("\t\t")
            let khmer = "ខ្មែរ" + String(repeating: " ", count: 13)
            try session.expect("\r\nThailand         Timor-Leste      \(khmer)9\r\nThai-Lao border  ไทย")
            try session.expect("10\r\n> ")
            try session.type("\r")
            try session.expect("[line 0: ]")
        }

        @Test func tabNeverOffersFileNames() throws {
            let session = try Probe.start()
            try session.expect("> ")
            try session.type("/et\t\t\r")
            try session.expect("[line 3: /et]")
            try session.expect("> ")
            try session.type("Thailand /et\t\t\r")
            try session.expect("[line 12: Thailand /et]")
        }

        @Test func editingTakesWholeLettersAway() throws {
            let session = try Probe.start()
            try session.expect("> ")
            try session.type("ที่\u{7F}\u{7F}กี่\r")
            try session.expect("[line 3: กี่]")
        }

        @Test func nothingComesBackFromEarlierLines() throws {
            let session = try Probe.start()
            try session.expect("> ")
            try session.type("earlier\r")
            try session.expect("[line 7: earlier]")
            try session.expect("> ")
            try session.type("cut away\u{15}kept\r")
            try session.expect("[line 4: kept]")
            // Up, Ctrl-P, search backwards, paste what was cut, the last word, the first line of the history.
            for keys in ["\u{1B}[A", "\u{10}", "\u{12}ear", "\u{19}", "\u{1B}.", "\u{1B}<", "\u{1B}\u{19}"] {
                try session.expect("> ")
                try session.type(keys + "\u{15}x\r")
                let seen = try session.expect("[line 1: x]")
                #expect(!seen.contains("earlier"))
                #expect(!seen.contains("cut away"))
                #expect(!seen.contains("search"))
            }
        }

        @Test func pastedLinesComeOneByOne() throws {
            let session = try Probe.start()
            try session.expect("> ")
            try session.type("one\rสอง\rthree\n")
            try session.expect("[line 3: one]")
            try session.expect("> ")
            try session.expect("[line 3: สอง]")
            try session.expect("[line 5: three]")
        }

        @Test func bracketedPasteWaitsForEnterAndThenComesLineByLine() throws {
            let session = try Probe.start()
            try session.expect("\u{1B}[?2004h> ")
            try session.type("\u{1B}[200~one\rtw\to\r\u{1B}[201~")
            try session.type("\r")
            try session.expect("[line 3: one]\r\n[line 4: tw\to]\r\n")
            try session.expect("> ")
            try session.type("three\r")
            try session.expect("[line 5: three]")
        }

        @Test func manyLinesPastedAtOnceAreAllDelivered() throws {
            let session = try Probe.start()
            try session.expect("> ")
            try session.type((1...1_000).map { "answer \($0)\r" }.joined())
            for number in 1...1_000 {
                try session.expect(": answer \(number)]")
            }
        }

        @Test func tenThousandCharactersAreOneLine() throws {
            let session = try Probe.start()
            try session.expect("> ")
            let text = String(repeating: "0123456789", count: 1_000)
            try session.type(text)
            try session.type("\r")
            try session.expect("[line 10000: \(text)]", timeout: .seconds(60))
        }

        @Test(arguments: [
            [0xE9, 0x74, 0xE9], [0xA1, 0xD2], [0xC3, 0x28], [0x6F, 0xE0, 0xB8], [0xFF], [0xF4, 0x90, 0x80, 0x80],
            [0xED, 0xA0, 0x80],
        ])
        func otherEncodingsAreToldAndDoNotSpoilTheNextLine(bytes: [UInt8]) throws {
            let session = try Probe.start()
            try session.expect("> ")
            try session.send(bytes: bytes + [0x0D])
            try session.expect("[not text]")
            try session.expect("> ")
            try session.type("กขก\r")
            try session.expect("[line 3: กขก]")
        }

        @Test(arguments: [
            ["LANG": "C"], ["LANG": ""], ["LC_ALL": "C"], ["LC_CTYPE": "POSIX"], ["LANG": "th_TH.UTF-8"],
            ["LC_ALL": "km_KH"], ["LANG": "C.UTF-8"],
        ])
        func thaiAndKhmerLastInEveryLocale(changes: [String: String]) throws {
            let session = try Probe.start(changing: changes)
            try session.expect("> ")
            // In a C locale one stroke takes a third of the letter away.
            try session.type("กี่ข\u{7F}abc\r")
            try session.expect("[line 6: กี่abc]")
            try session.expect("> ")
            try session.type("ខ្មែរ\r")
            try session.expect("[line 5: ខ្មែរ]")
        }

        @Test func anInitFileChoosesKeysButNotSafety() throws {
            let file = try TemporaryFile(
                """
                set editing-mode vi
                set convert-meta on
                set input-meta off
                set output-meta off
                set disable-completion on
                "q": "typed by a macro\\n and more\\n"
                "\\C-t": yank
                TAB: menu-complete
                "\\C-b": beginning-of-line
                """
            )
            let session = try Probe.start(changing: ["INPUTRC": file.path])
            try session.expect("> ")
            try session.type("qTim\t\r")
            // The macro is gone: q does nothing any more, or stands for itself.
            try session.expect("or-Leste]")
            #expect(!session.output.contains("macro"))
            try session.expect("> ")
            // vi keys: to the beginning, then insert.
            try session.type("ข\u{1B}0iก\r")
            try session.expect("[line 2: กข]")
        }

        @Test func dumbTerminalsWork() throws {
            let session = try Probe.start("page", changing: ["TERM": "dumb"])
            try session.expect("[page 80x24]")
            try session.expect("> ")
            try session.type("hello\r")
            try session.expect("[line 5: hello]")
            try session.type("\u{4}")
            #expect(try session.exitStatus() == .exited(0))
            #expect(!session.output.contains("\u{1B}"))
        }
    }
}
