// Strings of `wxwizard doctor` about the installation and the time, Chinese first.

extension LocalizedText {
  package static func doctorProgram(path: String) -> Self { Self("程序：\(path)", "Program: \(path)") }
  package static func doctorProgramNotInPath(folder: String) -> Self {
    Self(
      "PATH 中没有 wxwizard，命令行补全无法使用。请添加：PATH=\(folder):$PATH",
      "PATH has no wxwizard, so completion does not work. Add its folder: PATH=\(folder):$PATH")
  }
  package static func doctorProgramOther(path: String) -> Self {
    Self(
      "输入 wxwizard 时运行的是另一个程序：\(path)。请删除其中一个，或调整 PATH 的顺序。",
      "The command wxwizard runs another program: \(path). Remove one of them, or change the order of PATH.")
  }
  package static var doctorProgramUnknown: Self {
    Self("程序：无法确定所在位置。", "Program: its path cannot be found.")
  }
  package static var doctorProgramUnknownRemedy: Self {
    Self("请将程序所在文件夹加入 PATH。", "Add the folder of the program to PATH.")
  }
  package static func doctorCompletion(shell: String, path: String) -> Self {
    Self("命令行补全（\(shell)）：\(path)", "Completion in \(shell): \(path)")
  }
  package static func doctorCompletionNone(shell: String) -> Self {
    Self("命令行补全（\(shell)）：未安装。", "Completion in \(shell): not installed.")
  }
  package static func doctorCompletionOther(shell: String, path: String) -> Self {
    Self(
      "命令行补全（\(shell)）：\(path) 不是本版本的脚本。",
      "Completion in \(shell): \(path) is not the script of this version.")
  }
  package static func doctorInstall(command: String) -> Self {
    Self("安装：\(command)", "Install it: \(command)")
  }
  package static var doctorBashCompletion: Self {
    Self(
      "bash 需要软件包 bash-completion：sudo apt install bash-completion",
      "Bash loads it with the package bash-completion: sudo apt install bash-completion")
  }
  package static func doctorManual(path: String) -> Self { Self("手册：\(path)", "Manual: \(path)") }
  package static var doctorManualNone: Self { Self("手册：未安装。", "Manual: not installed.") }
  package static var doctorTimerNone: Self {
    Self("每日提醒：未安装（包含在 Debian 软件包中）。", "Daily reminder: not installed. It comes with the Debian package.")
  }
  package static var doctorTimerOff: Self {
    Self(
      "每日提醒：未启用；启用：systemctl --user enable --now wxwizard-due.timer",
      "Daily reminder: off. To turn it on: systemctl --user enable --now wxwizard-due.timer")
  }
  package static var doctorTimerOn: Self {
    Self(
      "每日提醒：已启用；查看：journalctl --user -u wxwizard-due",
      "Daily reminder: on. To read it: journalctl --user -u wxwizard-due")
  }
  package static var doctorTimerBroken: Self {
    Self("每日提醒：已启用，但单元文件缺失。", "Daily reminder: on, but its unit file is missing.")
  }
  package static var doctorTimerBrokenRemedy: Self {
    Self(
      "请重新安装软件包，或停用：systemctl --user disable wxwizard-due.timer",
      "Install the package again, or turn it off: systemctl --user disable wxwizard-due.timer")
  }
  package static func doctorClock(date: String) -> Self {
    Self(
      "该日期早于规则的发布日期 \(date)，期限将计算错误。请校准系统时间。",
      "That is before the rules were published (\(date)), so deadlines are wrong. Set the clock of this machine."
    )
  }
  package static func doctorTimeZone(zone: String) -> Self {
    Self("本机时区：\(zone)，不影响期限。", "Time zone here: \(zone). It does not change any deadline.")
  }
  package static func doctorTimeZoneUnknown(name: String) -> Self {
    Self(
      "时区 \(name) 未安装，按 UTC 处理。请更正 TZ，或安装软件包 tzdata。",
      "The time zone \(name) is not installed, so UTC is used. Correct TZ, or install the package tzdata.")
  }
}
