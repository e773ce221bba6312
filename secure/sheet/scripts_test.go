package sheet

// script is a sheet in another script.
type script struct {
	name, lang, title, lead, backup, how, questions, safe string
	owner                                                 string
	answers                                               [5]string
}

// scripts returns the sheets of invented people. The words around their data are our own
// translations, only good enough for testing fonts.
func scripts() []script {
	return []script{
		{
			"vietnamese", "vi", "Giấy khôi phục của tôi", "Cho tài khoản USCIS trực tuyến của tôi. Hãy giữ giấy này an toàn và kín đáo.", "Mã dự phòng – nếu quý vị mất điện thoại hoặc đổi số",
			"Đăng nhập vào trang web chính thức. Khi trang hỏi mã, hãy chọn `backup code` và nhập mã này.", "Năm câu hỏi – nếu quý vị quên mật khẩu", "Giữ giấy này an toàn",
			"Nguyễn Thị Ánh Tuyết",
			[5]string{"Chó Vàng", "Thừa Thiên Huế", "Thợ may", "Phở bò tái", "cô Nguyệt Ẩ ẫ ợ"},
		},
		{
			"russian", "ru", "Мой лист восстановления", "Для моего онлайн-аккаунта USCIS. Храните его в надёжном месте.", "Резервный код – если вы потеряли телефон или сменили номер",
			"Войдите на официальный сайт. Когда он спросит код, выберите `backup code` и введите этот код.", "Пять вопросов – если вы забыли пароль", "Берегите этот лист",
			"Олексій Щербань-Ґалаґан",
			[5]string{"Мурка", "Київ", "Пекарь", "Вареники з вишнями", "Марья Ивановна Ёлкина"},
		},
		{
			"simplified", "zh-Hans", "我的恢复单", "用于我的 USCIS 在线账户。请妥善保管，不要给别人看。", "备用码：手机丢失或换号时使用",
			"登录官方网站。网站要求输入验证码时，请选择 `backup code`，然后输入这个备用码。之后重新设置两步验证，并保存新的备用码。", "五个问题：忘记密码时使用", "请妥善保管这张纸",
			"王喆琪",
			[5]string{"骨头直今", "上海市浦东新区", "面包师", "饺子（韭菜）", "𠮷野老师"},
		},
		{
			"traditional", "zh-Hant", "我的救援單", "用於我的 USCIS 線上帳戶。請妥善保管，不要給別人看。", "備用碼：手機遺失或換號時使用",
			"登入官方網站。網站要求輸入驗證碼時，請選擇 `backup code`，然後輸入這個備用碼。", "五個問題：忘記密碼時使用", "請妥善保管這張紙",
			"陳美麗",
			[5]string{"骨頭直今", "臺北市", "麵包師傅", "滷肉飯", "歐陽老師"},
		},
		{
			"korean", "ko", "나의 복구 용지", "나의 USCIS 온라인 계정을 위한 용지입니다. 안전한 곳에 두십시오.", "백업 코드 – 전화기를 잃어버리거나 번호를 바꾼 경우",
			"공식 웹사이트에 로그인하십시오. 코드를 요구하면 `backup code` 를 선택하고 이 코드를 입력하십시오.", "다섯 가지 질문 – 비밀번호를 잊은 경우", "이 용지를 안전하게 보관하십시오",
			"김서연 金瑞娟",
			[5]string{"뭉치", "서울특별시", "제빵사", "떡볶이와 김밥", "뷁쫗 선생님"},
		},
		{
			"arabic", "ar", "ورقة الاسترداد الخاصة بي", "لحسابي على الإنترنت في USCIS. احفظها في مكان آمن.", "الرمز الاحتياطي – إذا فقدت هاتفك أو غيرت رقمك",
			"سجّل الدخول في الموقع الرسمي. عندما يطلب رمزًا اختر `backup code` واكتب هذا الرمز (مهم).", "خمسة أسئلة – إذا نسيت كلمة المرور", "احفظ هذه الورقة",
			"فاطمة الزهراء بنت عمر",
			[5]string{"قطة", "دمشق 1985", "خبّاز", "كبسة، رز", "abc-123 مدرسة!"},
		},
		{
			"persian", "fa", "برگهٔ بازیابی من", "برای حساب اینترنتی من در USCIS. آن را در جای امن نگه دارید.", "کد پشتیبان – اگر تلفن خود را گم کنید",
			"وارد وب\u200cسایت رسمی شوید. وقتی کد می\u200cخواهد `backup code` را انتخاب کنید و این کد را بنویسید.", "پنج پرسش – اگر گذرواژه را فراموش کنید", "از این برگه مراقبت کنید",
			"پروانه گل\u200cمحمدی",
			[5]string{"ژینا", "شیراز ۱۳۶۴", "نانوا", "قورمه\u200cسبزی", "خانم کیانی\u200f"},
		},
		{
			"hindi", "hi", "मेरा पुनर्प्राप्ति पत्र", "मेरे USCIS ऑनलाइन खाते के लिए। इसे सुरक्षित रखें।", "बैकअप कोड – यदि फ़ोन खो जाए या नंबर बदल जाए",
			"आधिकारिक वेबसाइट पर लॉग इन करें। जब वह कोड माँगे, `backup code` चुनें और यह कोड लिखें।", "पाँच प्रश्न – यदि आप पासवर्ड भूल जाएँ", "इस पत्र को सुरक्षित रखें",
			"क्षितिज श्रीवास्तव",
			[5]string{"मोती", "काठमाण्डौ", "हलवाई", "आलू के पराठे", "श्रीमती त्रिवेदी जी"},
		},
		{
			"amharic", "am", "የእኔ መመለሻ ወረቀት", "ለ USCIS የመስመር ላይ መለያዬ። በደህና ቦታ ያስቀምጡት።", "የመጠባበቂያ ኮድ – ስልክዎ ከጠፋ ወይም ቁጥር ከቀየሩ",
			"ወደ ኦፊሴላዊው ድረ-ገጽ ይግቡ። ኮድ ሲጠይቅ `backup code` ይምረጡ እና ይህን ኮድ ይጻፉ።", "አምስት ጥያቄዎች – የይለፍ ቃልዎን ከረሱ", "ይህን ወረቀት በደህና ያስቀምጡ",
			"ጌታቸው ኃይለማርያም",
			[5]string{"ቡቺ", "አዲስ አበባ", "ዳቦ ጋጋሪ", "ዶሮ ወጥ", "ወ/ሮ ፀሐይ፡ቸኮለ"},
		},
		{
			"mixed", "en", "My recovery sheet", english().Lead, english().BackupTitle, english().BackupHow, english().QuestionsTitle, english().Safe,
			"Zoë Đặng-مريم 陳 O’Neil",
			[5]string{"e\u0301 ñ é ﬁn", "two  spaces 漢字 한글 हिन्दी", "שלום", "“quoted” ½ № → ★", "Ω мир አማ ไทย"},
		},
	}
}

// sheet returns the sheet in a script.
func (c script) sheet() Sheet {
	t := english()
	t.Lang, t.Title, t.Lead, t.BackupTitle, t.BackupHow, t.QuestionsTitle, t.Safe = c.lang, c.title, c.lead, c.backup, c.how, c.questions, c.safe
	t.AppTitle, t.AppHow, t.QuestionsHow = c.backup, c.how, c.how
	s := rosa(t)
	s.Name = c.owner
	for i, a := range c.answers {
		s.Answers[i] = answer(s.Answers[i].Question.Reveal(), a)
	}
	return s
}
