/// The numbered SQL files of this folder, in order.
enum Migrations {}
