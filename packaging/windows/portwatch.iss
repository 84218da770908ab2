; The installer for Windows, of dist\portwatch as packaging\make_bundle.py leaves it; Inno Setup 6.3:
;   ISCC.exe /DVersion=0.1.0 packaging\windows\portwatch.iss
; with  /DSign "/Sportwatch=signtool.exe sign /fd SHA256 /tr $q…$q /td SHA256 $f"  it signs itself and
; its uninstaller; packaging\windows\sign.ps1 signs the programs before.
#ifndef Version
  #define Version "0.0.0"
#endif

[Setup]
AppId={{5C0C9A6F-6E0B-4C1E-9D2B-6B0F3C1A7E42}
AppName=portwatch
AppVersion={#Version}
AppPublisher=The portwatch maintainers
DefaultDirName={autopf}\portwatch
DisableProgramGroupPage=yes
LicenseFile=..\..\LICENSE
; For one person without an administrator, or for all with one.
PrivilegesRequired=lowest
PrivilegesRequiredOverridesAllowed=dialog
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesEnvironment=yes
CloseApplications=yes
RestartApplications=no
Compression=lzma2/max
SolidCompression=yes
OutputDir=..\..\dist
OutputBaseFilename=portwatch-{#Version}-windows-x64
UninstallDisplayIcon={app}\portwatch-window.exe
WizardStyle=modern
#ifdef Sign
SignTool=portwatch
SignedUninstaller=yes
#endif

[Languages]
Name: "english"; MessagesFile: "compiler:Default.isl"
Name: "german"; MessagesFile: "compiler:Languages\German.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; GroupDescription: "{cm:AdditionalIcons}"; Flags: unchecked
Name: "path"; Description: "Add the command portwatch to the search path"; Flags: unchecked

[InstallDelete]
; What an earlier version had and this one has not would still be loaded.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "..\..\dist\portwatch\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "..\..\NOTICE"; DestDir: "{app}"; Flags: ignoreversion

[Icons]
Name: "{autoprograms}\portwatch"; Filename: "{app}\portwatch-window.exe"
Name: "{autodesktop}\portwatch"; Filename: "{app}\portwatch-window.exe"; Tasks: desktopicon

[Registry]
Root: HKA; Subkey: "{code:EnvironmentKey}"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; Tasks: path; Check: IsMissingInPath(ExpandConstant('{app}'))
; Written by the window, where the person wants it at log-in.
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueType: none; ValueName: "portwatch"; Flags: dontcreatekey uninsdeletevalue

[Run]
Filename: "{app}\portwatch-window.exe"; Description: "{cm:LaunchProgram,portwatch}"; Flags: nowait postinstall skipifsilent

[Code]
function EnvironmentKey(Param: String): String;
begin
  if IsAdminInstallMode then
    Result := 'SYSTEM\CurrentControlSet\Control\Session Manager\Environment'
  else
    Result := 'Environment';
end;

function IsMissingInPath(Folder: String): Boolean;
var
  Path: String;
begin
  Result := (not RegQueryStringValue(HKA, EnvironmentKey(''), 'Path', Path)) or
    (Pos(';' + Uppercase(Folder) + ';', ';' + Uppercase(Path) + ';') = 0);
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Path, Kept: String;
begin
  if (Step = usPostUninstall) and RegQueryStringValue(HKA, EnvironmentKey(''), 'Path', Path) then
  begin
    Kept := ';' + Path + ';';
    StringChangeEx(Kept, ';' + ExpandConstant('{app}') + ';', ';', True);
    Kept := Copy(Kept, 2, Length(Kept) - 2);
    if Kept <> Path then
      RegWriteExpandStringValue(HKA, EnvironmentKey(''), 'Path', Kept);
  end;
end;
