import TestSupport

typealias Program = TestSupport.Program
typealias Home = TestSupport.Home
