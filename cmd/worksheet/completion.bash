# Needs nothing but bash (3.2 or newer). Where the package bash-completion is
# loaded its functions are used, else this one in place of the only one needed:
# the words of the line, with = and : as parts of them.
if ! declare -F _get_comp_words_by_ref >/dev/null 2>&1; then
    _get_comp_words_by_ref()
    {
        local i word apart line=$COMP_LINE
        words=()
        for ((i = 0; i < ${#COMP_WORDS[@]}; i++)); do
            word=${COMP_WORDS[i]}
            apart=yes
            if ((i > 0)) && [[ $line == "$word"* && ( $word == [=:]* || ${words[${#words[@]}-1]} == *[=:] ) ]]; then
                apart=
            fi
            if [[ $apart ]]; then
                words[${#words[@]}]=$word
            else
                words[${#words[@]}-1]+=$word
            fi
            while [[ $line == [[:space:]]* ]]; do line=${line#?}; done
            line=${line#"$word"}
            if ((i == COMP_CWORD)); then
                cword=$((${#words[@]} - 1))
                cur=${words[cword]}
                prev=
                ((cword > 0)) && prev=${words[cword-1]}
            fi
        done
        return 0
    }
fi

