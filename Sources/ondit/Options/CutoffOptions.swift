internal import ArgumentParser
internal import Claims
internal import Ingestion
internal import Presentation
internal import Storage

/// The two clocks of a question.
struct CutoffOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Use only what had been published by that day.", valueName: "day"),
    transform: DayArgument.typed)
  var asOf: DayArgument?

  @Option(
    help: ArgumentHelp("Use only what this file held by that day.", valueName: "day"),
    transform: DayArgument.typed)
  var recordedBy: DayArgument?

  var cutoff: Cutoff { Cutoff(publishedBy: asOf?.day, recordedBy: recordedBy?.day) }

  /// The day that the answer is for.
  var day: Day { asOf?.day ?? recordedBy?.day ?? Environment.today }
}
