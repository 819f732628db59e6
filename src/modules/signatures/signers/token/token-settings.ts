/** The PKCS #11 device of this server: a network HSM, a token in its socket, SoftHSM. */
export type TokenSettings = {
  /** Path of the maker's PKCS #11 library. */
  readonly module: string
  /** Label of the token; several may hang on one library. */
  readonly label: string
  /** File that holds the user PIN, readable by this process alone. */
  readonly pinFile: string
}
