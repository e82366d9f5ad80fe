; The installer for Windows: for one user, without an administrator. Compiled by packaging/windows/setup.py, which
; gives VERSION, NUMBERS (four of them), FILES (all of the frozen folder), ICON and OUTPUT.
Unicode true
SetCompressor /SOLID lzma
ManifestDPIAware true
RequestExecutionLevel user

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "x64.nsh"

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Shelfwise"
!define DOCUMENT "Shelfwise.Shop"

Name "Shelfwise"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Shelfwise"
InstallDirRegKey HKCU "Software\Shelfwise" "InstallFolder"
BrandingText "Shelfwise ${VERSION}"
VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=0 "ProductName" "Shelfwise"
VIAddVersionKey /LANG=0 "FileDescription" "Shelfwise"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\shelfwise.exe"
!define MUI_LANGDLL_REGISTRY_ROOT HKCU
!define MUI_LANGDLL_REGISTRY_KEY "Software\Shelfwise"
!define MUI_LANGDLL_REGISTRY_VALUENAME "InstallerLanguage"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_RESERVEFILE_LANGDLL

LangString ShopFile ${LANG_ENGLISH} "Shelfwise shop"
LangString ShopFile ${LANG_SIMPCHINESE} "Shelfwise 商店"
LangString About ${LANG_ENGLISH} "What to offer to whom, and why"
LangString About ${LANG_SIMPCHINESE} "向谁推荐什么，以及为什么"
LangString IsRunning ${LANG_ENGLISH} "Shelfwise is running. Please close it, then try again."
LangString IsRunning ${LANG_SIMPCHINESE} "Shelfwise 正在运行。请先关闭它，然后重试。"
LangString Only64 ${LANG_ENGLISH} "Shelfwise needs a 64-bit Windows."
LangString Only64 ${LANG_SIMPCHINESE} "Shelfwise 需要 64 位 Windows。"
LangString OtherFolder ${LANG_ENGLISH} "There are other files in this folder. Please choose a new or empty folder."
LangString OtherFolder ${LANG_SIMPCHINESE} "此文件夹中有其他文件。请选择新的或空的文件夹。"
LangString NotGone ${LANG_ENGLISH} "The older version could not be removed. Please close Shelfwise, then try again."
LangString NotGone ${LANG_SIMPCHINESE} "无法删除旧版本。请先关闭 Shelfwise，然后重试。"

; A program that runs cannot be opened for writing.
!macro MustNotRun PREFIX
Function ${PREFIX}MustNotRun
  ${If} ${FileExists} "$INSTDIR\shelfwise.exe"
    again:
    ClearErrors
    FileOpen $0 "$INSTDIR\shelfwise.exe" a
    ${If} ${Errors}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IsRunning)" /SD IDCANCEL IDRETRY again
      Abort
    ${EndIf}
    FileClose $0
  ${EndIf}
FunctionEnd
!macroend
!insertmacro MustNotRun ""
!insertmacro MustNotRun "un."

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(Only64)" /SD IDOK
    Abort
  ${EndIf}
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

Section
  Call MustNotRun
  ; What is replaced is only ever our own program, never a folder with somebody's files in it.
  ${If} ${FileExists} "$INSTDIR\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\shelfwise.exe"
    ${DirState} "$INSTDIR" $0
    ${If} $0 = 1
      MessageBox MB_OK|MB_ICONSTOP "$(OtherFolder)" /SD IDOK
      Abort
    ${EndIf}
  ${EndIf}
  ; An older version goes first, so that nothing of it stays behind; settings and shop files lie elsewhere.
  RMDir /r "$INSTDIR\_internal"
  ${If} ${FileExists} "$INSTDIR\_internal\*.*"
    MessageBox MB_OK|MB_ICONSTOP "$(NotGone)" /SD IDOK
    Abort
  ${EndIf}

  SetOutPath "$INSTDIR"
  File /r "${FILES}"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\Shelfwise.lnk" "$INSTDIR\shelfwise.exe" "" "$INSTDIR\shelfwise.exe" 0 SW_SHOWNORMAL "" "$(About)"
  CreateShortcut "$DESKTOP\Shelfwise.lnk" "$INSTDIR\shelfwise.exe" "" "$INSTDIR\shelfwise.exe" 0 SW_SHOWNORMAL "" "$(About)"

  WriteRegStr HKCU "Software\Shelfwise" "InstallFolder" "$INSTDIR"
  WriteRegStr HKCU "Software\Classes\.shop\OpenWithProgids" "${DOCUMENT}" ""
  WriteRegStr HKCU "Software\Classes\.shop" "" "${DOCUMENT}"
  WriteRegStr HKCU "Software\Classes\.shop" "Content Type" "application/vnd.shelfwise.shop"
  WriteRegStr HKCU "Software\Classes\${DOCUMENT}" "" "$(ShopFile)"
  WriteRegStr HKCU "Software\Classes\${DOCUMENT}\DefaultIcon" "" "$INSTDIR\shelfwise.exe,0"
  WriteRegStr HKCU "Software\Classes\${DOCUMENT}\shell\open\command" "" '"$INSTDIR\shelfwise.exe" "%1"'

  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Shelfwise"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\shelfwise.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" $0
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

; Takes off what was installed and nothing else: settings, logs and shop files stay.
Section "Uninstall"
  Call un.MustNotRun
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\shelfwise.exe"
  Delete "$INSTDIR\recsys-gui.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Shelfwise.lnk"
  Delete "$DESKTOP\Shelfwise.lnk"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey HKCU "Software\Shelfwise"
  DeleteRegKey HKCU "Software\Classes\${DOCUMENT}"
  DeleteRegValue HKCU "Software\Classes\.shop\OpenWithProgids" "${DOCUMENT}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.shop\OpenWithProgids"
  ReadRegStr $0 HKCU "Software\Classes\.shop" ""
  ${If} $0 == "${DOCUMENT}"
    DeleteRegValue HKCU "Software\Classes\.shop" ""
    DeleteRegValue HKCU "Software\Classes\.shop" "Content Type"
    DeleteRegKey /ifempty HKCU "Software\Classes\.shop"
  ${EndIf}
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
