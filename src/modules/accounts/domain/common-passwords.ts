/**
 * Words that passwords in Việt Nam are commonly made of, lower case and without marks. A password that is nothing but
 * one to three of these with digits and signs around them is guessed within minutes.
 */
const WORDS = `
password passw0rd pass word matkhau mat khau matma mk admin administrator root user guest test demo temp quantri quan tri nguoidung
welcome xinchao xin chao hello hi chao dangnhap dang nhap login secret bimat bi mat default macdinh mac dinh moi new changeme doimatkhau doi
iloveyou loveyou love you anhyeuem emyeuanh anh yeu em yeuem yeuanh toiyeu toi minh yeuvietnam mexinhdep me xinh dep bome bo giadinh gia dinh con
vietnam viet nam hanoi ha noi saigon sai gon hochiminh ho chi hcm danang da nang hue cantho can tho haiphong hai phong dongnai
thidua thi dua khenthuong khen thuong tdkt kt sovang so vang baocao bao cao kehoach ke hoach vanphong van phong coquan co quan
ubnd uy ban nhan dan xa phuong huyen tinh so phong chuyenvien chuyen vien lanhdao lanh dao giamdoc giam doc chutich chu tich truong giaovien giao vien hocsinh hoc sinh
congan cong an bodoi doi cachmang cach mang dang cong san doclap doc lap tudo tu do hanhphuc hanh phuc
qwerty qwertyuiop qwert asdf asdfgh asdfghjkl zxcvbn zxcvbnm qwe asd zxc qaz wsx edc abc abcd abcdef abcxyz xyz
nguyen tran le pham hoang huynh phan vu vo dang bui do duong ngo ly linh lan hoa mai huong hung dung tuan minh nam thanh
monkey dragon master football bongda superman sunshine princess iloveu baby batman shadow michael computer maytinh internet facebook google zalo samsung iphone apple
codon codonvang trumpet number one two ok okay pro vip sieu nhan tien phat loc tai
january february march april may june july august september october november december thang nam ngay
`;
export const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Rows of the keyboard and of the alphabet: parts of them, either way, count as nothing. */
export const ROWS = [
  '0123456789',
  '1234567890',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  'q1w2e3r4t5y6u7i8o9p0',
  '1q2w3e4r5t6y7u8i9o0p',
];
