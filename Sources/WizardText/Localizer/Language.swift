/// A language the pages are written in.
package enum Language: String, CaseIterable, Sendable { case zh, en }
