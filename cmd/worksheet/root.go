package main

import (
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"worksheetpdf/worksheets"
)

// root is the command line: all commands, or the one alone that the arguments
// begin with, for the flags of the others take longer to set up than to read.
// Descriptions are keys of the catalogue and are translated only where they are
// shown.
func (s *session) root(args []string) *cobra.Command {
	root := &cobra.Command{
		Use:           "worksheet",
		Long:          worksheets.Msg("Prints Chinese worksheets: one definition gives the blank sheet to fill in by\nhand and the report of what was answered.").Format,
		SilenceErrors: true,
		SilenceUsage:  true,
		RunE: func(cmd *cobra.Command, args []string) error {
			if shown, _ := cmd.Flags().GetBool("version"); shown {
				return s.showVersion()
			}
			s.shortHelp(cmd)
			return nil
		},
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
		Example: `worksheet list
worksheet render community-listening-sheet
worksheet render community-listening-sheet --answers sample:slash-community-listening-sheet -o 聆听表.pdf`,
	}
	root.Flags().BoolP("version", "V", false, worksheets.Msg("show the version of this program").Format)
	root.PersistentFlags().BoolVarP(&s.quiet, "quiet", "q", false, worksheets.Msg("say only what is wrong").Format)
	root.PersistentFlags().BoolP("help", "h", false, worksheets.Msg("show this help").Format)
	root.SetFlagErrorFunc(badFlag)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { s.help(cmd) })
	root.SetHelpCommand(s.helpCommand())
	cobra.EnableCommandSorting = false
	commands := s.commands()
	if i := slices.IndexFunc(commands, func(c command) bool { return len(args) > 0 && c.name == args[0] }); i >= 0 {
		commands = commands[i : i+1]
	}
	for _, c := range commands {
		root.AddCommand(c.make())
	}
	root.InitDefaultHelpCmd() // the last of them, and there before anything is looked for
	return root
}

// command is one that is made when it is asked for.
type command struct {
	name string
	make func() *cobra.Command
}

// commands are all, in the order in which the help lists them.
func (s *session) commands() []command {
	return []command{
		{"list", s.listCommand}, {"new", s.newCommand}, {"watch", s.watchCommand}, {"serve", s.serveCommand}, {"check", s.checkCommand}, {"render", s.renderCommand},
		{"read", s.readCommand}, {"answers", s.answersCommand}, {"batch", s.batchCommand}, {"bundle", s.bundleCommand}, {"page", s.pageCommand}, {"schema", s.schemaCommand},
		{"show", s.showCommand}, {"fonts", s.fontsCommand}, {"version", s.versionCommand}, {"completion", s.completionCommand},
	}
}

// usage is a call that cannot be understood.
type usage struct{ what, hint worksheets.Message }

func (u usage) Error() string { return u.what.String() }

// unknownCommand is about the first argument that should be a command's name.
func unknownCommand(root *cobra.Command, args []string) error {
	name := ""
	for _, a := range args {
		if !strings.HasPrefix(a, "-") {
			name = a
			break
		}
	}
	var known []string
	for _, c := range root.Commands() {
		known = append(known, c.Name())
	}
	return usage{
		what: worksheets.Msg("there is no command %q", name),
		hint: didYouMean(commandMeant(name), known, worksheets.Msg("%q shows all commands", "worksheet help")),
	}
}

// commandMeant is the command that other programs call by a name, or the name.
func commandMeant(name string) string {
	for command, others := range map[string]string{
		"render": "print pdf make build export 打印 生成 导出 输出", "check": "validate lint verify test 检查 校验", "list": "ls 列表 列出",
		"watch": "preview view live 预览", "serve": "gui desk web server 网页 打开", "new": "init create add start 新建 创建", "show": "cat source definition 显示 查看",
		"batch": "bulk mass merge mailmerge mail-merge all 批量 群发 合并", "bundle": "pack package zip 打包 资料包", "answers": "answer fill template 答案 填写", "help": "man info 帮助", "version": "ver 版本",
	} {
		if slices.Contains(strings.Fields(others), strings.ToLower(name)) {
			return command
		}
	}
	return name
}

// badFlag says of a flag that pflag could not read what is wrong with it.
func badFlag(cmd *cobra.Command, err error) error {
	see := seeFlags(cmd)
	var unknown *pflag.NotExistError
	var bare *pflag.ValueRequiredError
	var invalid *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return usage{worksheets.Msg("there is no flag -%s", unknown.GetSpecifiedName()), see}
	case errors.As(err, &unknown):
		var known []string
		cmd.Flags().VisitAll(func(f *pflag.Flag) { known = append(known, "--"+f.Name) })
		name := "--" + unknown.GetSpecifiedName()
		return usage{worksheets.Msg("there is no flag %s", name), didYouMean(name, known, see)}
	case errors.As(err, &bare):
		return emptyFlag(cmd, bare.GetFlag().Name)
	case errors.As(err, &invalid):
		return usage{worksheets.Msg("%q is no value for --%s", invalid.GetValue(), invalid.GetFlag().Name), see}
	}
	return usage{worksheets.Msg("the flags cannot be read: %s", err.Error()), see}
}

// emptyFlag is about a flag that was given no value.
func emptyFlag(cmd *cobra.Command, name string) error {
	return usage{worksheets.Msg("the flag --%s needs a value", name), seeFlags(cmd)}
}

func seeFlags(cmd *cobra.Command) worksheets.Message {
	if !cmd.HasParent() {
		return worksheets.Msg("%q shows all commands", "worksheet help")
	}
	return worksheets.Msg("%q shows the flags", "worksheet help "+cmd.Name())
}

// arguments asks for at least one argument, and for no more than most where
// that is not zero; name is what the help calls them.
func arguments(name string, least, most int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		see := worksheets.Msg("usage: %s", "worksheet "+cmd.Use)
		if len(args) < least {
			return usage{worksheets.Msg("%s is missing", name), see}
		}
		if most >= 0 && len(args) > most {
			return usage{worksheets.Msg("%q is one argument too many", args[most]), see}
		}
		return nil
	}
}

// without is a command's check that it was given no arguments.
var without = arguments("", 0, 0)
