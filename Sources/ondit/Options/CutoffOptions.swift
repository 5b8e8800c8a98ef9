internal import ArgumentParser
internal import Claims
internal import Storage

/// The two clocks of a question.
struct CutoffOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Use only what had been published by that day.", valueName: "day"))
  var asOf: DayArgument?

  @Option(help: ArgumentHelp("Use only what this file held by that day.", valueName: "day"))
  var recordedBy: DayArgument?

  var cutoff: Cutoff { Cutoff(publishedBy: asOf?.day, recordedBy: recordedBy?.day) }

  /// The day that the answer is for.
  var day: Day { asOf?.day ?? recordedBy?.day ?? Environment.today }
}

/// A date as people type it: EDTF, today, yesterday.
struct DateArgument: ExpressibleByArgument {
  let date: EDTFDate

  init?(argument: String) {
    if let day = DayArgument(argument: argument) {
      date = EDTFDate(day.day)
    } else if let date = EDTFDate(argument) {
      self.date = date
    } else {
      return nil
    }
  }
}
