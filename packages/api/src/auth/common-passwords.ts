/** Of the passwords most often found in leaks those of ten characters and more, plus what this league suggests itself. */
const common = new Set(
  `1234567890 12345678910 0123456789 9876543210 1q2w3e4r5t 1q2w3e4r5t6y qwertyuiop qwerty12345 qwerty123456 qwertyuiop123
   password12 password123 password1234 password12345 passw0rd123 iloveyou123 iloveyou12 princess123 sunshine123 football123
   baseball123 superman123 michael123 charlie123 welcome123 welcome1234 administrator admin12345 adminadmin changeme123
   letmein123 letmein1234 trustno1trustno1 1111111111 0000000000 1212121212 1234512345 123123123123 123456789a a123456789
   aa12345678 abcd123456 abc1234567 abcdefghij abcdefghijk asdfghjkl1 asdfghjkl; asdfasdfasdf zxcvbnm123 1qaz2wsx3edc
   qazwsxedcrfv monkey1234 dragon1234 master1234 shadow1234 liverpool1 liverpool123 chelsea123 arsenal123 barcelona1
   computer123 internet123 starwars123 pokemon123 whatever123 mythicleague mythic-league mythicleague1 correcthorsebatterystaple`
    .split(/\s+/)
    .concat('correct horse battery staple'),
)

/** Among the first that anybody would guess: a leaked one, one character over and over, or the person's own name or address. */
export function isCommonPassword(
  password: string,
  { name, email }: { readonly name: string; readonly email: string },
): boolean {
  const plain = password.toLowerCase().trim()
  const [mailbox = ''] = email.toLowerCase().split('@')
  return (
    common.has(plain) ||
    new Set(plain).size < 3 ||
    plain === email.toLowerCase() ||
    plain === name.toLowerCase() ||
    plain === mailbox
  )
}
