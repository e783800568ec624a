/// What must never be kept: made-up names, numbers and addresses, as people in each country write them.
enum Secret {
    static let names = [
        "Awang Haji Ahmad bin Awang Ibrahim", "Dayangku Nur Aisyah",
        "សុខ សុភា", "Sok Sophea", "王小明", "Wang Xiaoming", "欧阳娜娜",
        "Siti Nurhaliza binti Ahmad", "Budi Santoso", "ບຸນມີ ແກ້ວມະນີ", "Bounmy Keomany",
        "မောင်မောင်အေး", "Ma Mya Mya Aye", "Muhammad Faiz bin Abdullah", "Lakshmi a/p Raman",
        "Maria Clara de los Santos", "José Rizaldo Dela Cruz Jr.", "Tan Wei Ling", "陈伟玲", "S. Kumaran",
        "สมชาย ใจดี", "Somchai Jaidee", "Domingos da Silva Soares", "Nguyễn Thị Mỹ Hạnh", "Nguyen Van An",
        "O'Brien, Siobhán", "Rahima Khatun", "রহিমা খাতুন",
    ]

    static let telephones = [
        "+673 712 3456", "+855 12 345 678", "+86 138 0013 8000", "+62 812-3456-7890", "+856 20 5512 3456",
        "+95 9 420 123 456", "+60 12-345 6789", "+63 917 123 4567", "+65 8123 4567", "+66 81 234 5678",
        "+670 7723 4567", "+84 912 345 678", "0812345678", "09123456789",
    ]

    static let papers = [
        "BN0123456", "00-123456", "N01234567", "010203456(01)", "E12345678", "110101199003078888", "B1234567",
        "3171234567890123", "PA0123456", "12/YAKANA(N)123456", "MA123456", "A12345678", "900101-14-5678",
        "P1234567A", "S1234567D", "K1234567E", "AA1234567", "1-1002-00345-67-8", "C0123456", "C1234567",
        "079203001234",
    ]

    static let addresses = [
        "somchai.jaidee@example.com", "nguyen_van_an@example.vn", "12/3 Moo 5, Tambon Bang Rak, Samut Sakhon 74000",
        "Jl. Merdeka No. 10 RT 03/RW 05, Jakarta", "123 Rizal St., Brgy. San Roque, Quezon City",
        "Blk 45 Bedok North Ave 3 #05-123", "北京市朝阳区建国路88号", "No. 7, Street 271, Phnom Penh",
    ]

    static let all = names + telephones + papers + addresses

    /// What of a text betrays a secret: the whole of it, and each of its longer words.
    static func traces(of secret: String) -> [String] {
        let words = secret.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        return [secret] + words.filter { $0.unicodeScalars.count > 5 }
    }

    /// The secrets that left a trace in a text.
    static func found(in text: String, of secrets: [String] = all) -> [String] {
        secrets.filter { secret in traces(of: secret).contains { text.contains($0) } }
    }

    /// The secrets whose bytes stand in a file.
    static func found(in bytes: [UInt8], of secrets: [String] = all) -> [String] {
        found(in: String(decoding: bytes, as: UTF8.self), of: secrets)
    }
}
