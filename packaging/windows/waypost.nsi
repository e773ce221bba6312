; The installer for Windows. It needs no administrator: without one it installs for
; the person alone, with one (or /ALLUSERS) for everybody. Silent: setup.exe /S
Target amd64-unicode
SetCompressor /SOLID lzma
SetDateSave on
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_INSTDIR "Waypost"
!define MULTIUSER_USE_PROGRAMFILES64
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Waypost"
!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh

Name "Waypost"
OutFile "${OUT}"
BrandingText "Waypost ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Waypost"
VIAddVersionKey FileDescription "Waypost"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey LegalCopyright "MIT License"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\waypost.exe"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE English
!insertmacro MUI_LANGUAGE Spanish

Function .onInit
	SetRegView 64
	!insertmacro MULTIUSER_INIT
FunctionEnd

Function un.onInit
	SetRegView 64
	!insertmacro MULTIUSER_UNINIT
FunctionEnd

Section
	SetOutPath "$INSTDIR"
	File "${FILES}\waypost.exe"
	File "${FILES}\LICENSE"
	File "${FILES}\notices.txt"
	File "${FILES}\waypost.cdx.json"
	WriteUninstaller "$INSTDIR\uninstall.exe"
	CreateShortcut "$SMPROGRAMS\Waypost.lnk" "$INSTDIR\waypost.exe"
	WriteRegStr SHCTX "${KEY}" DisplayName "Waypost"
	WriteRegStr SHCTX "${KEY}" DisplayVersion "${VERSION}"
	WriteRegStr SHCTX "${KEY}" DisplayIcon "$INSTDIR\waypost.exe"
	WriteRegStr SHCTX "${KEY}" Publisher "Waypost"
	WriteRegStr SHCTX "${KEY}" URLInfoAbout "https://github.com/waypost-app/waypost"
	WriteRegStr SHCTX "${KEY}" UninstallString '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
	WriteRegStr SHCTX "${KEY}" QuietUninstallString '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
	WriteRegDWORD SHCTX "${KEY}" NoModify 1
	WriteRegDWORD SHCTX "${KEY}" NoRepair 1
	${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
	WriteRegDWORD SHCTX "${KEY}" EstimatedSize $0
SectionEnd

; What people kept in %AppData%\waypost and in the Credential Manager is theirs and stays.
Section Uninstall
	Delete "$INSTDIR\waypost.exe"
	Delete "$INSTDIR\LICENSE"
	Delete "$INSTDIR\notices.txt"
	Delete "$INSTDIR\waypost.cdx.json"
	Delete "$INSTDIR\uninstall.exe"
	RMDir "$INSTDIR"
	Delete "$SMPROGRAMS\Waypost.lnk"
	DeleteRegKey SHCTX "${KEY}"
SectionEnd
